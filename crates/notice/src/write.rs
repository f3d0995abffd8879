//! Schreiben. From a template that an officer can edit and a tree of values to a text that knows what it rests on.
//!
//! A template is Markdown with minijinja in it ([`Texts`]); a value is a leaf that carries its binding, or an open question with
//! who answers it by when ([`Values`]). Leaves enter the template as single private-use characters and become words only after
//! the Markdown is read, so that nothing a value holds can act as markup, and every piece of the finished
//! [`model::Writing`] still names its fact. What is open, missing or a placeholder ends the rendering: nothing unfilled leaves.

mod error;
mod layout;
mod markdown;
mod plain;
mod render;
mod stale;
mod texts;
mod values;
mod visible;

#[cfg(test)]
mod tests;

pub use error::RenderError;
pub use plain::plain_text;
pub use render::{Frame, Templates};
pub use stale::{BoundPiece, Spot, Stale, bounds, current, stale};
pub use texts::{TemplateId, Texts};
pub use values::{Leaf, OpenItem, Value, Values};
pub use visible::visible;
