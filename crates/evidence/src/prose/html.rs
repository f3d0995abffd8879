//! A web page as its reader sees it: blocks on lines, bullets as bullets, links with their address.

use html2text::config;
use html2text::render::TextDecorator;

/// Wider than any paragraph: lines are broken by the page's blocks alone.
const WIDTH: usize = 1 << 20;

/// Elements inside elements up to which a page is rendered; rendering costs the square of it.
const DEPTH_MAX: usize = 500;

/// Elements that have no end tag, or whose end tag is left out in practice.
const ENDLESS: &[&str] =
    &["br", "img", "hr", "meta", "link", "input", "wbr", "source", "p", "li", "td", "tr", "th", "option", "dt", "dd"];

/// The text of a page; one that is nested beyond reason, or that the parser gives up on, loses its tags by hand.
pub(super) fn text(page: &str) -> String {
    if depth(page) > DEPTH_MAX {
        return without_tags(page);
    }
    let decorator = Plain { link: None };
    let rendered =
        config::with_decorator(decorator).raw_mode(true).no_link_wrapping().string_from_read(page.as_bytes(), WIDTH);
    rendered.unwrap_or_else(|_| without_tags(page))
}

/// How deep elements lie in each other, counted by their tags.
fn depth(page: &str) -> usize {
    let (mut now, mut deepest) = (0_usize, 0_usize);
    for tag in page.split('<').skip(1) {
        let name_of = |tag: &str| {
            tag.split(|sign: char| !sign.is_ascii_alphanumeric()).next().unwrap_or_default().to_ascii_lowercase()
        };
        if let Some(closed) = tag.strip_prefix('/') {
            now = now.saturating_sub(usize::from(!ENDLESS.contains(&name_of(closed).as_str())));
        } else if tag.starts_with(|sign: char| sign.is_ascii_alphabetic()) && !ENDLESS.contains(&name_of(tag).as_str())
        {
            now += 1;
            deepest = deepest.max(now);
        }
    }
    deepest
}

fn without_tags(page: &str) -> String {
    let mut text = String::with_capacity(page.len());
    let mut inside = false;
    for sign in page.chars() {
        match sign {
            '<' => inside = true,
            '>' => {
                inside = false;
                text.push(' ');
            }
            _ if !inside => text.push(sign),
            _ => {}
        }
    }
    text
}

/// Shows nothing but text, bullets and link addresses.
#[derive(Clone, Debug)]
struct Plain {
    link: Option<String>,
}

impl TextDecorator for Plain {
    type Annotation = ();

    fn decorate_link_start(&mut self, url: &str) -> (String, ()) {
        self.link = (url.contains("://")).then(|| url.to_owned());
        (String::new(), ())
    }

    fn decorate_link_end(&mut self) -> String {
        self.link.take().map(|url| format!(" <{url}>")).unwrap_or_default()
    }

    fn decorate_em_start(&self) -> (String, ()) {
        (String::new(), ())
    }

    fn decorate_em_end(&self) -> String {
        String::new()
    }

    fn decorate_strong_start(&self) -> (String, ()) {
        (String::new(), ())
    }

    fn decorate_strong_end(&self) -> String {
        String::new()
    }

    fn decorate_strikeout_start(&self) -> (String, ()) {
        (String::new(), ())
    }

    fn decorate_strikeout_end(&self) -> String {
        String::new()
    }

    fn decorate_code_start(&self) -> (String, ()) {
        (String::new(), ())
    }

    fn decorate_code_end(&self) -> String {
        String::new()
    }

    fn decorate_preformat_first(&self) {}

    fn decorate_preformat_cont(&self) {}

    fn decorate_image(&mut self, _source: &str, title: &str) -> (String, ()) {
        (title.to_owned(), ())
    }

    fn header_prefix(&self, _level: usize) -> String {
        String::new()
    }

    fn quote_prefix(&self) -> String {
        String::new()
    }

    fn unordered_item_prefix(&self) -> String {
        "- ".to_owned()
    }

    fn ordered_item_prefix(&self, number: i64) -> String {
        format!("{number}. ")
    }

    fn make_subblock_decorator(&self) -> Self {
        Self { link: None }
    }
}
