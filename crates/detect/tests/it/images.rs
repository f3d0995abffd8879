//! Pictures by facts and path.

use detect::judge_image;
use model::{Category, ImageFacts};

use crate::gather::Gathered;

#[test]
fn kinds_of_pictures() {
    let facts = |width, height, has_alpha| ImageFacts { width, height, has_alpha, ..ImageFacts::default() };
    let camera = ImageFacts { has_position: true, has_time: true, ..facts(800, 600, false) };
    for (facts, path, expected) in [
        (facts(128, 128, false), vec!["avatars", "u17.png"], vec![Category::Photo]),
        (facts(400, 120, true), vec!["uploads", "a1.png"], vec![Category::Signature]),
        (facts(200, 200, false), vec!["Unterschriften", "17.jpg"], vec![Category::Signature]),
        (camera, vec!["Fotos", "Sommerfest.jpg"], vec![Category::Location, Category::Photo]),
        (facts(300, 100, false), vec!["static", "logo.png"], vec![]),
        (facts(1, 1, false), vec!["x.png"], vec![]),
    ] {
        let names: Vec<&[u8]> = path.iter().map(|name| name.as_bytes()).collect();
        let mut gathered = Gathered::default();
        judge_image(&facts, &names, &mut gathered);
        let categories: Vec<Category> = gathered.findings.iter().map(|finding| finding.category).collect();
        assert_eq!(categories, expected, "{path:?}");
    }
}
