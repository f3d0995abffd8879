//! The sheet says what it lacks, names its open items, and never claims to be sent.
