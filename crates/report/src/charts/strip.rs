//! One bar that shows a whole by its parts; the words and numbers stand under it in the page.

use super::drawing::{Drawing, Ink};
use crate::number::sum;

const WIDTH: f64 = 900.0;
const HEIGHT: f64 = 34.0;

/// Draws the parts of a whole; nothing at all for a whole of nothing.
pub(crate) fn draw_strip(id: &str, (title, description): (&str, &str), parts: &[(Ink, u64)]) -> Option<Drawing> {
    let whole = sum(parts.iter().map(|part| part.1));
    if whole == 0 {
        return None;
    }
    let mut drawing = Drawing {
        id: id.to_owned(),
        title: title.to_owned(),
        description: description.to_owned(),
        width: WIDTH,
        height: HEIGHT,
        marks: Vec::new(),
    };
    let mut left = 1.0;
    for (ink, value) in parts.iter().filter(|part| part.1 > 0) {
        let width = (*value as f64 / whole as f64 * (WIDTH - 8.0)).max(2.0);
        drawing.fill_box((left, 1.0), (width, HEIGHT - 2.0), *ink);
        left += width;
    }
    Some(drawing)
}
