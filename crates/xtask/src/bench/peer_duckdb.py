import json, resource, sys, time
import duckdb

SQL = """
SELECT count(*), sum(n) FROM (
  SELECT client, split_part(split_part(request, ' ', 2), '?', 1) AS path, min(t), max(t), sum(bytes), count(*) AS n
  FROM (SELECT client, request, strptime(stamp, '[%d/%b/%Y:%H:%M:%S') AS t, try_cast(bytes AS BIGINT) AS bytes
        FROM read_csv(?, delim=' ', quote='"', escape='\\', header=false, auto_detect=false, ignore_errors=true,
          parallel=false, strict_mode=false,
          columns={'client': 'VARCHAR', 'ident': 'VARCHAR', 'login': 'VARCHAR', 'stamp': 'VARCHAR', 'zone': 'VARCHAR',
                   'request': 'VARCHAR', 'status': 'VARCHAR', 'bytes': 'VARCHAR', 'referer': 'VARCHAR', 'agent': 'VARCHAR'}))
  GROUP BY 1, 2)
"""
connection = duckdb.connect()
connection.execute("SET threads=1")
start = time.monotonic()
groups, lines = connection.execute(SQL, [sys.argv[1]]).fetchone()
seconds = time.monotonic() - start
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
version = duckdb.__version__
print(json.dumps({"version": version, "seconds": seconds, "lines": int(lines), "groups": groups, "peak_bytes": peak}))
