//! The graph of packages as cargo resolved it, in plain values.
//!
//! A copy of the little that the rules need from `cargo metadata`, so that a rule's
//! test can write a graph down in three lines.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use cargo_metadata::{DependencyKind, MetadataCommand};

use crate::failure::Failure;

/// All packages and what they depend on.
#[derive(Default)]
pub(crate) struct Graph {
    /// Packages by their id.
    pub(crate) packages: BTreeMap<String, Package>,
    /// Ids of the workspace members.
    pub(crate) members: BTreeSet<String>,
}

/// One package of the resolved graph.
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) license: Option<String>,
    /// Whether it comes from the public registry or lies in the workspace.
    pub(crate) source_is_known: bool,
    pub(crate) dependencies: Vec<Dependency>,
}

/// An edge of the graph.
pub(crate) struct Dependency {
    pub(crate) id: String,
    pub(crate) kind: Kind,
}

/// What a dependency is needed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// In the built thing itself or to build it.
    Linked,
    /// For tests and benches only.
    Tests,
}

impl Graph {
    /// Asks cargo, without changing the lock file.
    pub(crate) fn load(root: &Path) -> Result<Self, Failure> {
        let metadata = MetadataCommand::new()
            .current_dir(root)
            .other_options(vec!["--locked".to_owned()])
            .exec()
            .map_err(|cause| Failure::while_doing("asking cargo for the crates", cause))?;
        let resolve = metadata.resolve.as_ref().ok_or_else(|| Failure::machine("cargo gave no resolved graph"))?;
        let mut graph = Self::default();
        for package in &metadata.packages {
            let node = resolve.nodes.iter().find(|node| node.id == package.id);
            let dependencies = node.into_iter().flat_map(|node| &node.deps);
            let dependencies = dependencies.map(|edge| Dependency {
                id: edge.pkg.repr.clone(),
                kind: kind_of(edge.dep_kinds.iter().map(|info| info.kind)),
            });
            let source = package.source.as_ref();
            graph.packages.insert(
                package.id.repr.clone(),
                Package {
                    name: package.name.to_string(),
                    license: package.license.clone(),
                    source_is_known: source.is_none_or(cargo_metadata::Source::is_crates_io),
                    dependencies: dependencies.collect(),
                },
            );
        }
        graph.members = metadata.workspace_members.iter().map(|id| id.repr.clone()).collect();
        Ok(graph)
    }

    /// The members in the order of their names.
    pub(crate) fn member_packages(&self) -> Vec<(&str, &Package)> {
        let mut members: Vec<(&str, &Package)> = self
            .packages
            .iter()
            .filter(|(id, _)| self.members.contains(*id))
            .map(|(id, package)| (id.as_str(), package))
            .collect();
        members.sort_by(|left, right| left.1.name.cmp(&right.1.name));
        members
    }

    /// Names of the members that `package` links.
    pub(crate) fn linked_members(&self, package: &Package) -> BTreeSet<&str> {
        package
            .dependencies
            .iter()
            .filter(|edge| edge.kind == Kind::Linked && self.members.contains(&edge.id))
            .filter_map(|edge| Some(self.packages.get(&edge.id)?.name.as_str()))
            .collect()
    }

    /// Names of all packages that building and testing `package` brings along.
    pub(crate) fn reached(&self, package: &Package) -> BTreeSet<&str> {
        let mut seen: BTreeSet<&str> = BTreeSet::new();
        let mut open: Vec<&str> = package.dependencies.iter().map(|edge| edge.id.as_str()).collect();
        while let Some(id) = open.pop() {
            let Some((id, next)) = self.packages.get_key_value(id) else {
                continue;
            };
            if seen.insert(id) {
                let linked = next.dependencies.iter().filter(|edge| edge.kind == Kind::Linked);
                open.extend(linked.map(|edge| edge.id.as_str()));
            }
        }
        seen.iter().filter_map(|id| Some(self.packages.get(*id)?.name.as_str())).collect()
    }

    /// A graph for tests: `member: dep dep (test-dep)`, one package a line; a line that
    /// starts with `*` is a workspace member.
    #[cfg(test)]
    pub(crate) fn of(lines: &str) -> Self {
        let mut graph = Self::default();
        for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let (name, rest) = line.split_once(':').unwrap_or((line, ""));
            let dependencies = rest.split_whitespace().map(|word| Dependency {
                id: word.trim_matches(['(', ')']).to_owned(),
                kind: if word.starts_with('(') { Kind::Tests } else { Kind::Linked },
            });
            let bare = name.trim_start_matches('*').trim().to_owned();
            if name.starts_with('*') {
                graph.members.insert(bare.clone());
            }
            graph.packages.insert(
                bare.clone(),
                Package {
                    name: bare,
                    license: Some("MIT".to_owned()),
                    source_is_known: true,
                    dependencies: dependencies.collect(),
                },
            );
        }
        graph
    }
}

fn kind_of(mut kinds: impl Iterator<Item = DependencyKind>) -> Kind {
    if kinds.all(|kind| kind == DependencyKind::Development) { Kind::Tests } else { Kind::Linked }
}
