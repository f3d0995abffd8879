//! Pictures as inline SVG, made by hand: bars, one strip, and the time axis of a door.
//!
//! Each picture is geometry first ([`Drawing`]) and text second, through one template that escapes. Colour is never
//! the only carrier: patterns, labels and numbers say the same. Layout may use floating point; no figure does.

mod bars;
mod drawing;
mod lanes;
mod reach;
mod strip;
mod ticks;

pub(crate) use bars::{BarColumn, BarRow, Bars, draw_bars};
pub(crate) use drawing::{Drawing, Ink};
pub(crate) use reach::{ReachPicture, draw_reach};
pub(crate) use strip::draw_strip;
