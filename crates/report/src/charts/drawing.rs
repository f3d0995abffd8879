//! The few marks that pictures are made of, and the inks that fill them.
//!
//! The palette keeps its order in lightness, so it holds for colour-blind readers and on a black and white printer;
//! hatching and dots tell the inks apart once more.

use askama::Template;

/// What fills a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ink {
    /// Dark wine: left the house.
    Taken,
    /// Hatched amber: nothing proves the contrary.
    NotExcluded,
    /// Dotted grey: not assessed.
    Unknown,
    /// Pale blue with an edge: ruled out.
    RuledOut,
    /// Deep blue: read, watched, own people.
    Sound,
    /// Hatched blue: in part.
    Partly,
    /// Slate: a door that stood open for certain.
    Open,
    /// Hatched slate: a door that perhaps stood open already.
    PerhapsOpen,
    /// Hatched on white: nothing there.
    Hole,
}

impl Ink {
    /// The fill of a shape; patterns are named after their picture.
    pub(crate) fn fill(self, picture: &str) -> String {
        match self {
            Self::Taken => "#7a1734".to_owned(),
            Self::Sound => "#2d5f82".to_owned(),
            Self::RuledOut => "#dbe8f0".to_owned(),
            Self::Open => "#414b58".to_owned(),
            Self::PerhapsOpen => format!("url(#{picture}-slate)"),
            Self::NotExcluded => format!("url(#{picture}-amber)"),
            Self::Unknown => format!("url(#{picture}-dots)"),
            Self::Partly => format!("url(#{picture}-blue)"),
            Self::Hole => format!("url(#{picture}-hole)"),
        }
    }

    /// The edge of a shape.
    pub(crate) const fn edge(self) -> &'static str {
        match self {
            Self::Taken => "#7a1734",
            Self::NotExcluded => "#9a5b00",
            Self::Unknown => "#6b7480",
            Self::RuledOut => "#7fa3ba",
            Self::Sound | Self::Partly => "#2d5f82",
            Self::Open | Self::PerhapsOpen => "#414b58",
            Self::Hole => "#8a4b00",
        }
    }

    /// The class of a small sample beside a word in the page.
    pub(crate) const fn sample(self) -> &'static str {
        match self {
            Self::Taken => "ink-taken",
            Self::NotExcluded => "ink-amber",
            Self::Unknown => "ink-dots",
            Self::RuledOut => "ink-pale",
            Self::Sound => "ink-sound",
            Self::Partly => "ink-blue",
            Self::Open => "ink-slate",
            Self::PerhapsOpen => "ink-slate-hatched",
            Self::Hole => "ink-hole",
        }
    }
}

/// Where text stands against its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Anchor {
    /// It begins there.
    Start,
    /// It is centred there.
    Middle,
    /// It ends there.
    End,
}

impl Anchor {
    /// The attribute's value.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// One mark of a picture.
#[derive(Clone, Debug)]
pub(crate) enum Mark {
    /// A filled box.
    Box {
        /// Left edge.
        x: f64,
        /// Upper edge.
        y: f64,
        /// Width.
        width: f64,
        /// Height.
        height: f64,
        /// Filling.
        ink: Ink,
    },
    /// A thin line.
    Line {
        /// From.
        from: (f64, f64),
        /// To.
        to: (f64, f64),
        /// Class: `axis`, `grid`, `lead`.
        class: &'static str,
    },
    /// A word.
    Text {
        /// Where.
        at: (f64, f64),
        /// How it stands there.
        anchor: Anchor,
        /// Class: `label`, `small`, `strong`, `number`.
        class: &'static str,
        /// What it says.
        text: String,
    },
}

/// A picture.
#[derive(Clone, Debug, Template)]
#[template(path = "charts/drawing.html")]
pub(crate) struct Drawing {
    /// Unique in the page.
    pub(crate) id: String,
    /// What it shows.
    pub(crate) title: String,
    /// What one sees in it, with its main numbers.
    pub(crate) description: String,
    /// Width of its own units.
    pub(crate) width: f64,
    /// Height.
    pub(crate) height: f64,
    /// What it is made of, from back to front.
    pub(crate) marks: Vec<Mark>,
}

impl Drawing {
    pub(crate) fn fill_box(&mut self, corner: (f64, f64), size: (f64, f64), ink: Ink) {
        let ((x, y), (width, height)) = (corner, size);
        self.marks.push(Mark::Box { x, y, width: width.max(0.0), height: height.max(0.0), ink });
    }

    pub(crate) fn line(&mut self, from: (f64, f64), to: (f64, f64), class: &'static str) {
        self.marks.push(Mark::Line { from, to, class });
    }

    pub(crate) fn text(&mut self, at: (f64, f64), anchor: Anchor, (class, text): (&'static str, &str)) {
        self.marks.push(Mark::Text { at, anchor, class, text: text.to_owned() });
    }
}
