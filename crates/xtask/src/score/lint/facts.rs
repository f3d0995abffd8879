//! Facts as a set of items: one item is one field with one normalised value.

use std::collections::BTreeSet;

use serde_json::Value;

/// All items of a facts object.
pub(super) fn items(facts: &Value) -> BTreeSet<(String, String)> {
    let mut items = BTreeSet::new();
    let mut add = |field: &str, value: String| {
        items.insert((field.to_owned(), value));
    };
    for date in list(facts, "dates") {
        add("dates", format!("{} {}", text(date, "iso"), text(date, "meaning")));
    }
    for count in list(facts, "counts") {
        let number = count.get("n").and_then(Value::as_u64).unwrap_or(0);
        add("counts", format!("{number} {} {}", text(count, "unit"), text(count, "qualifier")));
    }
    for field in ["data_categories", "actions_for_persons", "measures"] {
        list(facts, field).filter_map(Value::as_str).for_each(|value| add(field, value.to_owned()));
    }
    list(facts, "authorities").filter_map(Value::as_str).for_each(|name| add("authorities", name.to_lowercase()));
    let contact = facts.get("contact").unwrap_or(&Value::Null);
    list(contact, "email").filter_map(Value::as_str).for_each(|mail| add("contact.email", mail.to_lowercase()));
    for phone in list(contact, "phone").filter_map(Value::as_str) {
        add("contact.phone", phone.chars().filter(char::is_ascii_digit).collect());
    }
    if contact.get("dpo").and_then(Value::as_bool) == Some(true) {
        add("contact.dpo", "true".to_owned());
    }
    items
}

fn list<'a>(object: &'a Value, field: &str) -> impl Iterator<Item = &'a Value> {
    object.get(field).and_then(Value::as_array).into_iter().flatten()
}

fn text<'a>(object: &'a Value, field: &str) -> &'a str {
    object.get(field).and_then(Value::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::items;
    use serde_json::json;

    #[test]
    fn values_are_normalised() {
        let facts = json!({
            "dates": [{ "iso": "2024-05-01", "meaning": "occurred", "quote": "1 May" }],
            "authorities": ["Polizei"],
            "contact": { "email": ["A@example.org"], "phone": ["030 23125-1"], "dpo": false },
            "measures": ["patched"],
        });
        let found: Vec<String> = items(&facts).into_iter().map(|(field, value)| format!("{field}={value}")).collect();
        assert_eq!(
            found,
            [
                "authorities=polizei",
                "contact.email=a@example.org",
                "contact.phone=030231251",
                "dates=2024-05-01 occurred",
                "measures=patched"
            ]
        );
    }
}
