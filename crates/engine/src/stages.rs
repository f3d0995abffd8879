//! The stages, in the order of the way. Stages never see each other; the order stands in `assess.rs`.

pub(crate) mod access;
pub(crate) mod affected;
pub(crate) mod exposure;
pub(crate) mod linkage;
pub(crate) mod scan;
pub(crate) mod take;
