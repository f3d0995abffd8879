//! SQL functions of this house: what masks values and what names category bits.

use std::sync::Arc;

use datafusion::arrow::array::{ArrayRef, AsArray, StringArray};
use datafusion::arrow::datatypes::{DataType, UInt64Type};
use datafusion::error::Result as PlanResult;
use datafusion::logical_expr::{ColumnarValue, Volatility, create_udf};
use datafusion::prelude::SessionContext;
use model::CategorySet;

/// What stands in place of a hidden value.
pub(crate) const MASK: &str = "•••";

/// Registers all functions; must run again on every context that is not ours (executors, clients).
pub(crate) fn register(context: &SessionContext) {
    let text_to_text = |name: &str, mask: fn(&str) -> String| {
        let function = move |arguments: &[ColumnarValue]| map_text(arguments, mask);
        create_udf(name, vec![DataType::Utf8], DataType::Utf8, Volatility::Immutable, Arc::new(function))
    };
    context.register_udf(text_to_text("masked", mask_value));
    context.register_udf(text_to_text("masked_path", mask_path));
    let words = Arc::new(category_words);
    context.register_udf(create_udf(
        "category_words",
        vec![DataType::UInt64],
        DataType::Utf8,
        Volatility::Immutable,
        words,
    ));
}

fn map_text(arguments: &[ColumnarValue], mask: fn(&str) -> String) -> PlanResult<ColumnarValue> {
    let arrays = ColumnarValue::values_to_arrays(arguments)?;
    let masked = arrays.first().map(|array| {
        let cells = array.as_string::<i32>().iter().map(|cell| cell.map(mask));
        Arc::new(cells.collect::<StringArray>()) as ArrayRef
    });
    Ok(ColumnarValue::Array(masked.unwrap_or_else(|| Arc::new(StringArray::from(Vec::<String>::new())))))
}

fn mask_value(value: &str) -> String {
    if value.is_empty() { String::new() } else { MASK.to_owned() }
}

/// Keeps depth, member borders and the file's ending: `•••/•••/•••.csv`.
fn mask_path(path: &str) -> String {
    let ending = path.rsplit_once('.').map(|(_, ending)| ending);
    let ending = ending.filter(|ending| ending.len() <= 5 && ending.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    let mut masked = String::new();
    for separator in path.chars().filter(|character| matches!(character, '/' | '!')) {
        masked.push_str(MASK);
        masked.push(separator);
    }
    masked.push_str(MASK);
    if let Some(ending) = ending {
        masked.push('.');
        masked.push_str(ending);
    }
    masked
}

fn category_words(arguments: &[ColumnarValue]) -> PlanResult<ColumnarValue> {
    let arrays = ColumnarValue::values_to_arrays(arguments)?;
    let words = arrays.first().map(|array| {
        let cells = array.as_primitive::<UInt64Type>().iter().map(|bits| {
            bits.map(|bits| CategorySet(bits).iter().map(|category| category.word()).collect::<Vec<_>>().join(","))
        });
        Arc::new(cells.collect::<StringArray>()) as ArrayRef
    });
    Ok(ColumnarValue::Array(words.unwrap_or_else(|| Arc::new(StringArray::from(Vec::<String>::new())))))
}

#[cfg(test)]
mod tests {
    use super::{mask_path, mask_value};

    #[test]
    fn masks_tell_only_shape() {
        assert_eq!(mask_value(""), "");
        assert_eq!(mask_value("Erika"), "•••");
        assert_eq!(mask_path("open/kita/liste.csv"), "•••/•••/•••.csv");
        assert_eq!(mask_path("a.zip!b"), "•••!•••");
    }
}
