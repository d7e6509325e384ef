//! Rows whose columns stand under each other, in every script.

use unicode_width::UnicodeWidthStr;

/// Between two columns.
const GAP: usize = 2;

/// The cells of `rows` under each other; the last column is not padded. No column is padded to more than `widest` places: a
/// longer cell moves its own row alone.
pub fn columns<const N: usize>(rows: &[[String; N]], widest: usize) -> Vec<String> {
    let width = |column: usize| {
        let widths = rows.iter().map(|row| row[column].width());
        let is_used = widths.clone().any(|width| width > 0);
        is_used.then(|| widths.filter(|&width| width <= widest).max().unwrap_or(0))
    };
    let widths: [Option<usize>; N] = std::array::from_fn(width);
    rows.iter().map(|row| line(row, &widths)).collect()
}

/// One row; a column that nobody uses takes no room.
fn line<const N: usize>(row: &[String; N], widths: &[Option<usize>; N]) -> String {
    let mut line = String::new();
    let used = row.iter().zip(widths).filter_map(|(cell, width)| Some((cell, (*width)?)));
    for (cell, width) in used {
        line.push_str(cell);
        line.push_str(&" ".repeat(width.saturating_sub(cell.width()) + GAP));
    }
    line.truncate(line.trim_end().len());
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(rows: &[[&str; 3]]) -> Vec<[String; 3]> {
        rows.iter().map(|row| row.map(str::to_owned)).collect()
    }

    #[test]
    fn columns_stand_under_each_other_in_every_script() {
        let lines = columns(&rows(&[["Mum", "yes", "my Saturday"], ["お母さん", "no", "a lift"]]), 20);
        assert_eq!(lines, ["Mum       yes  my Saturday", "お母さん  no   a lift"]);
    }

    #[test]
    fn one_long_name_moves_its_own_row_alone() {
        let lines = columns(&rows(&[["A very long name indeed", "yes", "x"], ["Mum", "no", "y"]]), 10);
        assert_eq!(lines, ["A very long name indeed  yes  x", "Mum  no   y"]);
        let lines = columns(&rows(&[["A very long name indeed", "yes", "and many words besides"]]), 10);
        assert_eq!(lines, ["A very long name indeed  yes  and many words besides"], "nothing is left out");
    }

    #[test]
    fn a_column_that_is_empty_throughout_takes_no_room() {
        assert_eq!(columns(&rows(&[["Mum", "", "x"], ["Dad", "", "y"]]), 10), ["Mum  x", "Dad  y"]);
    }
}
