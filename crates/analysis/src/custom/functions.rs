//! The functions that an expression may call: CEL's own (langdef.md, "Standard Definitions"; the strings extension of
//! cel-go, `ext/strings.go`) and those of Kubernetes that policies use (`k8s.io/apiserver` `pkg/cel/library`: `lists.go`,
//! `regex.go`, `quantity.go`).

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::rc::Rc;

use cel::common::ast::operators as op;
use podfit_model::object::Quantity;

use super::eval::{Evaluated, Evaluator, fail, index};
use super::value::{Key, Value};

/// Names that are no values but hold functions.
pub(super) const SPACES: [&str; 3] = ["optional", "cel", "math"];

/// Every function by name, for telling a typing error from a function.
pub(super) const NAMES: [&str; 58] = [
    "size",
    "contains",
    "startsWith",
    "endsWith",
    "matches",
    "find",
    "findAll",
    "int",
    "uint",
    "double",
    "string",
    "bool",
    "type",
    "dyn",
    "lowerAscii",
    "upperAscii",
    "trim",
    "replace",
    "split",
    "join",
    "substring",
    "indexOf",
    "lastIndexOf",
    "charAt",
    "reverse",
    "isSorted",
    "sum",
    "min",
    "max",
    "slice",
    "distinct",
    "flatten",
    "quantity",
    "isQuantity",
    "isInteger",
    "asInteger",
    "asApproximateFloat",
    "sign",
    "add",
    "sub",
    "compareTo",
    "isGreaterThan",
    "isLessThan",
    "of",
    "none",
    "ofNonZeroValue",
    "hasValue",
    "value",
    "orValue",
    "or",
    "optMap",
    "optFlatMap",
    "bind",
    "greatest",
    "least",
    "abs",
    "first",
    "last",
];

const LONGEST_PATTERN: usize = 1000;

/// Compiled regular expressions of a set.
pub(super) type Patterns = BTreeMap<String, Option<regex::Regex>>;

/// A type's name as a value.
pub(super) fn type_named(name: &str) -> Option<&'static str> {
    ["bool", "bytes", "double", "int", "list", "map", "null_type", "string", "type", "uint"]
        .into_iter()
        .find(|known| *known == name)
}

fn no_overload(name: &str, args: &[Value]) -> Evaluated {
    let types: Vec<&str> = args.iter().map(Value::type_name).collect();
    fail(format!("no such overload: {name}({})", types.join(", ")))
}

/// Calls a function or an operator; a method's target is its first argument.
pub(super) fn call(cx: &mut Evaluator<'_>, name: &str, args: &[Value]) -> Evaluated {
    use Value::{Bool, Double, Int, List, Map, Optional, Text, Uint};
    match (name, args) {
        (op::LOGICAL_NOT, [Bool(value)]) => Ok(Bool(!value)),
        (op::EQUALS | op::NOT_EQUALS, [a, b]) => {
            cx.pay_for(a)?;
            cx.pay_for(b)?;
            Ok(Bool(a.equals(b) == (name == op::EQUALS)))
        }
        (op::LESS | op::LESS_EQUALS | op::GREATER | op::GREATER_EQUALS, [a, b]) => {
            cx.pay_for(a)?;
            let Some(order) = a.order(b) else { return no_overload(name, args) };
            Ok(Bool(match name {
                op::LESS => order == Ordering::Less,
                op::LESS_EQUALS => order != Ordering::Greater,
                op::GREATER => order == Ordering::Greater,
                _ => order != Ordering::Less,
            }))
        }
        (op::INDEX, [operand, key]) => index(operand, key),
        (op::IN, [item, List(items)]) => {
            for other in items.iter() {
                cx.pay_for(other)?;
                if item.equals(other) {
                    return Ok(Bool(true));
                }
            }
            Ok(Bool(false))
        }
        (op::IN, [key, Map(map)]) => Ok(Bool(Key::of(key).is_some_and(|key| map.contains_key(&key)))),
        (op::ADD | op::SUBSTRACT | op::MULTIPLY | op::DIVIDE | op::MODULO | op::NEGATE, _) => {
            arithmetic(cx, name, args)
        }
        ("size", [all @ Text(text)]) => {
            cx.pay_for(all)?;
            Ok(count(text.chars().count()))
        }
        ("size", [List(items)]) => Ok(count(items.len())),
        ("size", [Map(map)]) => Ok(count(map.len())),
        ("size", [Value::Bytes(bytes)]) => Ok(count(bytes.len())),
        ("type", [value]) => Ok(Value::Type(value.type_name())),
        ("dyn", [value]) => Ok(value.clone()),
        ("int" | "uint" | "double" | "string" | "bool", [value]) => convert(name, value),
        ("optional.none", []) => Ok(Optional(None)),
        ("optional.of", [value]) => Ok(Optional(Some(Rc::new(value.clone())))),
        ("optional.ofNonZeroValue", [value]) => {
            Ok(Optional((!is_zero(value)).then(|| Rc::new(value.clone()))))
        }
        ("hasValue", [Optional(value)]) => Ok(Bool(value.is_some())),
        ("value", [Optional(value)]) => match value {
            Some(value) => Ok((**value).clone()),
            None => fail("optional.none() dereference"),
        },
        ("orValue", [Optional(value), other]) => {
            Ok(value.as_ref().map_or_else(|| other.clone(), |value| (**value).clone()))
        }
        ("or", [first @ Optional(value), other @ Optional(_)]) => {
            Ok(if value.is_some() { first.clone() } else { other.clone() })
        }
        ("math.greatest" | "math.least" | "max" | "min", _) => extreme(cx, name, args),
        ("math.abs", [Int(value)]) => {
            value.checked_abs().map_or_else(|| fail("integer overflow"), |v| Ok(Int(v)))
        }
        ("math.abs", [Uint(value)]) => Ok(Uint(*value)),
        ("math.abs", [Double(value)]) => Ok(Double(value.abs())),
        ("quantity", [Text(text)]) => match text.parse::<Quantity>() {
            Ok(quantity) => Ok(Value::Quantity(quantity.nano())),
            Err(_) => fail(
                "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
            ),
        },
        ("isQuantity", [Text(text)]) => Ok(Bool(text.parse::<Quantity>().is_ok())),
        (_, [Value::Quantity(quantity), rest @ ..]) => of_quantity(name, *quantity, rest, args),
        (_, [Text(text), rest @ ..]) => {
            for arg in args {
                cx.pay_for(arg)?;
            }
            of_text(cx, name, text, rest, args)
        }
        (_, [all @ List(items), rest @ ..]) => {
            cx.pay_for(all)?;
            of_list(cx, name, items, rest, args)
        }
        _ => no_overload(name, args),
    }
}

fn count(count: usize) -> Value {
    Value::Int(i64::try_from(count).unwrap_or(i64::MAX))
}

fn is_zero(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(value) => !value,
        Value::Int(value) => *value == 0,
        Value::Uint(value) => *value == 0,
        Value::Double(value) => *value == 0.0,
        Value::Text(text) => text.is_empty(),
        Value::Bytes(bytes) => bytes.is_empty(),
        Value::List(items) => items.is_empty(),
        Value::Map(map) => map.is_empty(),
        Value::Optional(value) => value.is_none(),
        Value::Quantity(_) | Value::Type(_) => false,
    }
}

fn arithmetic(cx: &mut Evaluator<'_>, name: &str, args: &[Value]) -> Evaluated {
    use Value::{Double, Int, List, Text, Uint};
    let int = |value: Option<i64>| value.map_or_else(|| fail("integer overflow"), |value| Ok(Int(value)));
    let uint =
        |value: Option<u64>| value.map_or_else(|| fail("unsigned integer overflow"), |value| Ok(Uint(value)));
    match (name, args) {
        (op::DIVIDE | op::MODULO, [_, Int(0) | Uint(0)]) => {
            fail(if name == op::DIVIDE { "division by zero" } else { "modulus by zero" })
        }
        (op::NEGATE, [Int(a)]) => int(a.checked_neg()),
        (op::NEGATE, [Double(a)]) => Ok(Double(-a)),
        (op::ADD, [Int(a), Int(b)]) => int(a.checked_add(*b)),
        (op::SUBSTRACT, [Int(a), Int(b)]) => int(a.checked_sub(*b)),
        (op::MULTIPLY, [Int(a), Int(b)]) => int(a.checked_mul(*b)),
        (op::DIVIDE, [Int(a), Int(b)]) => int(a.checked_div(*b)),
        (op::MODULO, [Int(a), Int(b)]) => int(a.checked_rem(*b)),
        (op::ADD, [Uint(a), Uint(b)]) => uint(a.checked_add(*b)),
        (op::SUBSTRACT, [Uint(a), Uint(b)]) => uint(a.checked_sub(*b)),
        (op::MULTIPLY, [Uint(a), Uint(b)]) => uint(a.checked_mul(*b)),
        (op::DIVIDE, [Uint(a), Uint(b)]) => uint(a.checked_div(*b)),
        (op::MODULO, [Uint(a), Uint(b)]) => uint(a.checked_rem(*b)),
        (op::ADD, [Double(a), Double(b)]) => Ok(Double(a + b)),
        (op::SUBSTRACT, [Double(a), Double(b)]) => Ok(Double(a - b)),
        (op::MULTIPLY, [Double(a), Double(b)]) => Ok(Double(a * b)),
        (op::DIVIDE, [Double(a), Double(b)]) => Ok(Double(a / b)),
        (op::ADD, [Text(a), Text(b)]) => {
            cx.pay(((a.len() + b.len()) / 10) as u64)?;
            Ok(Value::text(&format!("{a}{b}")))
        }
        (op::ADD, [List(a), List(b)]) => {
            cx.pay((a.len() + b.len()) as u64)?;
            Ok(Value::list(a.iter().chain(b.iter()).cloned().collect()))
        }
        _ => no_overload(name, args),
    }
}

#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)] // bounds are asked first
fn convert(name: &str, value: &Value) -> Evaluated {
    use Value::{Bool, Double, Int, Text, Uint};
    let range = || fail("range error");
    match (name, value) {
        ("int", Int(_))
        | ("uint", Uint(_))
        | ("double", Double(_))
        | ("string", Text(_))
        | ("bool", Bool(_)) => Ok(value.clone()),
        ("int", Uint(value)) => i64::try_from(*value).map_or_else(|_| range(), |value| Ok(Int(value))),
        ("int", Double(value)) if value.abs() < 9.2e18 => Ok(Int(*value as i64)),
        ("uint", Int(value)) => u64::try_from(*value).map_or_else(|_| range(), |value| Ok(Uint(value))),
        ("uint", Double(value)) if (0.0..1.8e19).contains(value) => Ok(Uint(*value as u64)),
        ("int" | "uint", Double(_)) => range(),
        ("double", Int(value)) => Ok(Double(*value as f64)),
        ("double", Uint(value)) => Ok(Double(*value as f64)),
        ("int", Text(text)) => {
            text.parse().map_or_else(|_| fail("the text is no integer"), |value| Ok(Int(value)))
        }
        ("uint", Text(text)) => {
            text.parse().map_or_else(|_| fail("the text is no integer"), |value| Ok(Uint(value)))
        }
        ("double", Text(text)) => {
            text.parse().map_or_else(|_| fail("the text is no number"), |value| Ok(Double(value)))
        }
        ("bool", Text(text)) => match &**text {
            "true" | "True" | "TRUE" | "t" | "1" => Ok(Bool(true)),
            "false" | "False" | "FALSE" | "f" | "0" => Ok(Bool(false)),
            _ => fail("the text is neither true nor false"),
        },
        ("string", Int(value)) => Ok(Value::text(&value.to_string())),
        ("string", Uint(value)) => Ok(Value::text(&value.to_string())),
        ("string", Double(value)) => Ok(Value::text(&value.to_string())),
        ("string", Bool(value)) => Ok(Value::text(if *value { "true" } else { "false" })),
        _ => no_overload(name, std::slice::from_ref(value)),
    }
}

/// `min` and `max` of a list; `math.least` and `math.greatest` of a list or of arguments.
fn extreme(cx: &mut Evaluator<'_>, name: &str, args: &[Value]) -> Evaluated {
    let items: &[Value] = match args {
        [Value::List(items)] => items,
        _ if name.starts_with("math.") => args,
        _ => return no_overload(name, args),
    };
    let wanted = if matches!(name, "max" | "math.greatest") { Ordering::Greater } else { Ordering::Less };
    let mut best: Option<&Value> = None;
    for item in items {
        cx.pay(1)?;
        match best.map(|best| item.order(best)) {
            None => best = Some(item),
            Some(Some(order)) if order == wanted => best = Some(item),
            Some(Some(_)) => {}
            Some(None) => return no_overload(name, args),
        }
    }
    best.map_or_else(|| fail(format!("{name} called on empty list")), |best| Ok(best.clone()))
}

#[allow(clippy::cast_precision_loss)] // the function says approximate
fn of_quantity(name: &str, quantity: i128, rest: &[Value], args: &[Value]) -> Evaluated {
    const UNIT: i128 = 1_000_000_000;
    let number = |value: &Value| match value {
        Value::Quantity(value) => Some(*value),
        Value::Int(value) => Some(i128::from(*value) * UNIT),
        _ => None,
    };
    let whole = (quantity % UNIT == 0).then(|| i64::try_from(quantity / UNIT).ok()).flatten();
    let sign = |order: Ordering| Ok(Value::Int(order as i64));
    match (name, rest) {
        ("isInteger", []) => Ok(Value::Bool(whole.is_some())),
        ("asInteger", []) => {
            whole.map_or_else(|| fail("cannot convert value to integer"), |it| Ok(Value::Int(it)))
        }
        ("asApproximateFloat", []) => Ok(Value::Double(quantity as f64 / UNIT as f64)),
        ("sign", []) => sign(quantity.cmp(&0)),
        ("compareTo", [Value::Quantity(other)]) => sign(quantity.cmp(other)),
        ("isGreaterThan", [Value::Quantity(other)]) => Ok(Value::Bool(quantity > *other)),
        ("isLessThan", [Value::Quantity(other)]) => Ok(Value::Bool(quantity < *other)),
        ("add" | "sub", [other]) => {
            let Some(other) = number(other) else { return no_overload(name, args) };
            let sum = if name == "add" { quantity.checked_add(other) } else { quantity.checked_sub(other) };
            sum.map_or_else(|| fail("quantity overflow"), |sum| Ok(Value::Quantity(sum)))
        }
        _ => no_overload(name, args),
    }
}

fn of_text(cx: &mut Evaluator<'_>, name: &str, text: &Rc<str>, rest: &[Value], args: &[Value]) -> Evaluated {
    use Value::{Bool, Int, Text};
    match (name, rest) {
        ("contains", [Text(part)]) => Ok(Bool(text.contains(&**part))),
        ("startsWith", [Text(part)]) => Ok(Bool(text.starts_with(&**part))),
        ("endsWith", [Text(part)]) => Ok(Bool(text.ends_with(&**part))),
        ("matches", [Text(pattern)]) => Ok(Bool(compiled(cx, pattern, text)?.is_match(text))),
        ("find", [Text(pattern)]) => {
            let regex = compiled(cx, pattern, text)?;
            Ok(Value::text(regex.find(text).map_or("", |found| found.as_str())))
        }
        ("findAll", [Text(pattern)]) => {
            let regex = compiled(cx, pattern, text)?;
            Ok(Value::list(regex.find_iter(text).map(|found| Value::text(found.as_str())).collect()))
        }
        ("lowerAscii", []) => Ok(Value::text(&text.to_ascii_lowercase())),
        ("upperAscii", []) => Ok(Value::text(&text.to_ascii_uppercase())),
        ("trim", []) => Ok(Value::text(text.trim())),
        ("reverse", []) => Ok(Value::text(&text.chars().rev().collect::<String>())),
        ("replace", [Text(from), Text(to)]) => {
            let places = text.matches(&**from).count();
            cx.pay((places.saturating_mul(to.len()) / 10) as u64)?;
            Ok(Value::text(&text.replace(&**from, to)))
        }
        ("split", [Text(by)]) => {
            cx.pay(text.matches(&**by).count() as u64)?;
            // As Go splits: by nothing, into characters.
            let parts: Vec<Value> = if by.is_empty() {
                text.chars().map(|c| Value::text(c.encode_utf8(&mut [0; 4]))).collect()
            } else {
                text.split(&**by).map(Value::text).collect()
            };
            Ok(Value::list(parts))
        }
        ("indexOf" | "lastIndexOf", [Text(part)]) => {
            let found = if name == "indexOf" { text.find(&**part) } else { text.rfind(&**part) };
            let before = found.and_then(|at| text.get(..at));
            Ok(before.map_or(Int(-1), |before| count(before.chars().count())))
        }
        ("charAt", [Int(at)]) => {
            let at = usize::try_from(*at).ok();
            match at.and_then(|at| text.chars().nth(at)) {
                Some(c) => Ok(Value::text(c.encode_utf8(&mut [0; 4]))),
                None if at == Some(text.chars().count()) => Ok(Value::text("")),
                None => fail("index out of range"),
            }
        }
        ("substring", [Int(start)]) => substring(text, *start, None),
        ("substring", [Int(start), Int(end)]) => substring(text, *start, Some(*end)),
        _ => no_overload(name, args),
    }
}

fn substring(text: &str, start: i64, end: Option<i64>) -> Evaluated {
    let length = text.chars().count();
    let end = end.map_or(Some(length), |end| usize::try_from(end).ok());
    match (usize::try_from(start).ok(), end) {
        (Some(start), Some(end)) if start <= end && end <= length => {
            Ok(Value::text(&text.chars().skip(start).take(end - start).collect::<String>()))
        }
        _ => fail("index out of range"),
    }
}

/// The pattern, ready to use: `regex` takes time linear in the text, and its size is bounded here.
fn compiled(cx: &mut Evaluator<'_>, pattern: &str, text: &str) -> Result<regex::Regex, super::eval::Error> {
    if pattern.len() > LONGEST_PATTERN {
        return fail("the regular expression is too long");
    }
    if !cx.patterns.contains_key(pattern) {
        // Compiling takes longer than matching a short text.
        cx.pay(100 + states(pattern))?;
        let mut regex = regex::RegexBuilder::new(pattern);
        let regex = regex.size_limit(1 << 18).dfa_size_limit(1 << 20).nest_limit(50).build();
        cx.patterns.insert(pattern.to_owned(), regex.ok());
    }
    cx.pay((text.len() as u64).saturating_mul(states(pattern)) / 40)?;
    match cx.patterns.get(pattern) {
        Some(Some(regex)) => Ok(regex.clone()),
        _ => fail("the regular expression is wrong or too large"),
    }
}

/// No fewer than the states of the automaton that a pattern makes: each takes a look at each character of the text. What
/// counts repetitions (`{3,5}`) is written out by it, one within the other.
fn states(pattern: &str) -> u64 {
    // As many as `size_limit` lets through.
    const MOST: u64 = 8192;
    let mut times = 1u64;
    for part in pattern.split('{').skip(1) {
        let inside = part.split('}').next().unwrap_or_default();
        let most = inside.split(',').filter_map(|number| number.trim().parse::<u64>().ok()).max();
        times = times.saturating_mul(most.unwrap_or(1).max(1));
    }
    (pattern.len() as u64).saturating_mul(times).clamp(1, MOST)
}

fn of_list(
    cx: &mut Evaluator<'_>,
    name: &str,
    items: &Rc<Vec<Value>>,
    rest: &[Value],
    args: &[Value],
) -> Evaluated {
    use Value::{Bool, Int, List, Text};
    match (name, rest) {
        ("join", [] | [Text(_)]) => {
            let by = match rest {
                [Text(by)] => &**by,
                _ => "",
            };
            cx.pay((items.len().saturating_mul(by.len()) / 10) as u64)?;
            let texts: Option<Vec<&str>> = items
                .iter()
                .map(|item| match item {
                    Text(text) => Some(&**text),
                    _ => None,
                })
                .collect();
            texts.map_or_else(|| no_overload(name, args), |texts| Ok(Value::text(&texts.join(by))))
        }
        ("isSorted", []) => {
            let orders: Vec<_> = items.iter().zip(items.iter().skip(1)).map(|(a, b)| a.order(b)).collect();
            if orders.contains(&None) {
                return no_overload(name, args);
            }
            Ok(Bool(!orders.contains(&Some(Ordering::Greater))))
        }
        ("sum", []) => {
            let Some((first, more)) = items.split_first() else { return Ok(Int(0)) };
            more.iter().try_fold(first.clone(), |sum, item| arithmetic(cx, op::ADD, &[sum, item.clone()]))
        }
        ("indexOf" | "lastIndexOf", [wanted]) => {
            cx.pay_for(wanted)?;
            let found = if name == "indexOf" {
                items.iter().position(|item| item.equals(wanted))
            } else {
                items.iter().rposition(|item| item.equals(wanted))
            };
            Ok(found.map_or(Int(-1), count))
        }
        ("slice", [Int(start), Int(end)]) => {
            let (start, end) = (usize::try_from(*start), usize::try_from(*end));
            match start.ok().zip(end.ok()).and_then(|(start, end)| items.get(start..end)) {
                Some(part) => Ok(Value::list(part.to_vec())),
                None => fail("index out of range"),
            }
        }
        ("distinct", []) => {
            let mut kept: Vec<Value> = Vec::new();
            for item in items.iter() {
                cx.pay((kept.len() as u64).saturating_mul(item.weight(1 << 20)))?;
                if !kept.iter().any(|other| other.equals(item)) {
                    kept.push(item.clone());
                }
            }
            Ok(Value::list(kept))
        }
        ("flatten", []) => {
            let mut flat = Vec::new();
            for item in items.iter() {
                match item {
                    List(inner) => flat.extend(inner.iter().cloned()),
                    other => flat.push(other.clone()),
                }
            }
            Ok(Value::list(flat))
        }
        ("reverse", []) => Ok(Value::list(items.iter().rev().cloned().collect())),
        ("first", []) => Ok(Value::Optional(items.first().cloned().map(Rc::new))),
        ("last", []) => Ok(Value::Optional(items.last().cloned().map(Rc::new))),
        _ => no_overload(name, args),
    }
}
