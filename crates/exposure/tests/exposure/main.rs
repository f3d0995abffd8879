//! What the exposure stage does, in two parts: the sentences of the contract as cases, and the laws as properties.
//!
//! Both speak the fixture language of `world`.

mod degree;
mod laws;
mod world;
