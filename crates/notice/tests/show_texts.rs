//! tmp
#[path = "letters/judged.rs"]
mod judged;
#[path = "letters/kita.rs"]
mod kita;
#[test]
fn show() {
    for message in judged::messages() {
        println!(
            "=================== {}\nBETREFF {}\n\n{}",
            message.name,
            message.writing.title,
            notice::write::plain_text(&message.writing)
        );
    }
}
