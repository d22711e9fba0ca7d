//! What expressions mean, what is refused before any object is met, and that hostile ones come to an end.

// Helpers of tests may panic.
#![allow(clippy::panic)]

use serde_json::json;

use super::compile;
use super::eval::{Error, Evaluator};
use super::functions::Patterns;
use super::value::Value;

fn eval_with(source: &str, object: &serde_json::Value, own: u64, shared: &mut u64) -> Result<Value, Error> {
    let program = compile(source).unwrap_or_else(|wrong| panic!("{source}: {wrong:?}"));
    let mut patterns = Patterns::new();
    Evaluator::new(own, shared, &mut patterns, Value::from_json(object)).eval(&program.tree)
}

fn object() -> serde_json::Value {
    json!({
        "kind": "Deployment",
        "metadata": {"name": "web", "labels": {"team": "shop", "app.kubernetes.io/name": "web"}},
        "spec": {"replicas": 3, "weight": 0.5, "paused": false, "none": null, "template": {"spec": {"containers": [
            {"name": "app", "image": "registry.example/app:1", "resources": {"limits": {"memory": "512Mi", "cpu": "500m"}}},
            {"name": "side", "image": "other.example/side:2", "ports": [{"containerPort": 80}, {"containerPort": 443}]},
        ]}}},
    })
}

fn eval(source: &str) -> Result<Value, Error> {
    eval_with(source, &object(), 1000, &mut 1_000_000)
}

fn failed(source: &str) -> String {
    match eval(source) {
        Err(Error::Failed(why)) => why,
        other => panic!("{source}: {other:?}"),
    }
}

#[test]
fn expressions_mean_what_they_mean_to_kubernetes() {
    for source in [
        "object.spec.replicas >= 2 && object.spec.replicas < 10",
        "object.spec.replicas == 3.0 && 3u == 3 && 1 < 1.5",
        "object.spec.replicas + 1 == 4 && 7 / 2 == 3 && 7 % 4 == 3 && -object.spec.replicas == -3",
        "has(object.metadata.labels.team) && !has(object.metadata.labels.owner) && !has(object.spec.strategy)",
        "has(object.spec.none) && object.spec.none == null",
        "'team' in object.metadata.labels && 3 in [1, 2, 3] && !(4 in [1])",
        "object.metadata.labels['app.kubernetes.io/name'] == 'web'",
        "object.metadata.labels.`app.kubernetes.io/name` == 'web'",
        "object.spec.template.spec.containers.all(c, c.image.contains('.example/'))",
        "object.spec.template.spec.containers.exists(c, c.name == 'side')",
        "object.spec.template.spec.containers.exists_one(c, c.name.startsWith('s'))",
        "object.spec.template.spec.containers.map(c, c.name) == ['app', 'side']",
        "object.spec.template.spec.containers.map(c, has(c.ports), c.name) == ['side']",
        "object.spec.template.spec.containers.filter(c, has(c.ports)).size() == 1",
        "size(object.spec.template.spec.containers[1].ports) == 2",
        "object.metadata.labels.all(key, key.matches('^[a-z./]+$'))",
        "object.metadata.labels.map(key, object.metadata.labels[key]).exists(v, v == 'shop')",
        "object.spec.template.spec.containers.all(c, c.image.matches('^(registry|other)\\\\.example/'))",
        // An error counts only where the other side does not decide.
        "object.spec.missing == 1 || true",
        "true || object.spec.missing == 1",
        "!(object.spec.missing == 1 && false)",
        "object.spec.template.spec.containers.exists(c, c.ports[0].containerPort == 80)",
        "object.spec.replicas > 2 ? true : object.spec.missing",
        "object.?spec.?missing.orValue(7) == 7 && object.?spec.?replicas.orValue(7) == 3",
        "object.metadata.?labels[?'team'].hasValue() && optional.none().or(optional.of(1)).value() == 1",
        "object.?metadata.optMap(m, m.name).orValue('') == 'web' && [?optional.none(), 1] == [1]",
        "{'a': 1, ?'b': optional.none()} == {'a': 1}",
        "cel.bind(x, object.spec.replicas, x * x) == 9",
        "quantity('512Mi').isLessThan(quantity('1Gi')) && quantity('1') == quantity('1000m')",
        "quantity(object.spec.template.spec.containers[0].resources.limits.memory).compareTo(quantity('0.5Gi')) == 0",
        "isQuantity('500m') && !isQuantity('1,5') && quantity('2k').asInteger() == 2000",
        "quantity('1').add(quantity('500m')) == quantity('1500m') && quantity('-1').sign() == -1",
        "!quantity('500m').isInteger() && quantity('500m').asApproximateFloat() == 0.5 && quantity('1').sub(1).sign() == 0",
        "'a,b'.split(',') == ['a', 'b'] && ['a', 'b'].join('-') == 'a-b' && ' x '.trim() == 'x'",
        "'Web'.lowerAscii() == 'web' && 'abc'.substring(1) == 'bc' && 'abc'.substring(0, 1) == 'a'",
        "'abc'.indexOf('c') == 2 && 'abcabc'.lastIndexOf('a') == 3 && 'aXa'.replace('X', 'b') == 'aba'",
        "'名前'.size() == 2 && '名前'.charAt(1) == '前' && 'v1.2'.find('[0-9]+') == '1'",
        "'1 2'.findAll('[0-9]') == ['1', '2'] && 'abc'.reverse() == 'cba'",
        "[1, 2, 3].sum() == 6 && [3, 1].max() == 3 && [3, 1].min() == 1 && [1, 2].isSorted() && ![2, 1].isSorted()",
        "[1, 1, 2].distinct() == [1, 2] && [[1], [2]].flatten() == [1, 2] && [1, 2, 3].slice(1, 3) == [2, 3]",
        "math.greatest(1, 3) == 3 && math.least([2, 1]) == 1 && math.abs(-2) == 2",
        "int('12') == 12 && string(3) == '3' && double('1.5') == 1.5 && int(2.9) == 2 && bool('true') && uint(3) == 3u",
        "type(object.spec.replicas) == int && type('a') == string && type([]) == list && type({}) == map",
        "object.spec.weight == 0.5 && object.spec.paused == false",
        "'a' + 'b' == 'ab' && [1] + [2] == [1, 2] && b'a' == b'a'",
        "'a' != 1 && [1] != [2] && {'a': 1} != {'a': 2}",
        "[1, 2].exists(x, [3, 2].exists(y, x == y))",
    ] {
        match eval(source) {
            Ok(Value::Bool(true)) => {}
            other => panic!("{source}: {other:?}"),
        }
    }
}

#[test]
fn what_cannot_be_evaluated_says_why() {
    for (source, wanted) in [
        ("object.spec.missing == 1", "no such key: missing"),
        ("object.spec.strategy.type == 'x'", "no such key: strategy"),
        ("has(object.spec.strategy.type)", "no such key: strategy"),
        ("object.spec.template.spec.containers[2].name == ''", "index out of bounds"),
        ("object.spec.template.spec.containers.all(c, size(c.ports) > 0)", "no such key: ports"),
        ("object.metadata.name + 1 == ''", "no such overload: _+_(string, int)"),
        ("object.metadata.name && true", "no such overload: string &&"),
        ("object.spec.replicas / 0 == 1", "division by zero"),
        ("9223372036854775807 + 1 == 0", "integer overflow"),
        ("'a'.matches('(')", "the regular expression is wrong or too large"),
        ("quantity('x').sign() == 0", "quantities must match"),
        ("[].max() == 1", "max called on empty list"),
        ("object.metadata.name.all(c, true)", "cannot be range"),
        ("optional.none().value()", "optional.none() dereference"),
        ("[true, 1].exists(x, x == 'a') || [1].all(x, x.y)", "does not support field selection"),
    ] {
        assert!(failed(source).contains(wanted), "{source}: {}", failed(source));
    }
}

#[test]
fn mistakes_are_found_before_any_object_is_met() {
    for (source, at, wanted) in [
        ("object.spec.", 12, ""),
        ("object.spec == ", 15, ""),
        ("true && objct.spec == 1", 8, "undeclared reference to `objct`; did you mean object?"),
        ("request.user == ''", 0, "undeclared reference to `request`; an expression knows `object`"),
        ("object.a.startWith('x')", 9, "did you mean startsWith?"),
        ("[1].all(x, y)", 11, "undeclared reference to `y`"),
        ("Pod{}", 0, "message types are not supported"),
    ] {
        let wrong = compile(source).expect_err(source);
        assert!(wrong.message.contains(wanted), "{source}: {wrong:?}");
        assert!(wrong.at.abs_diff(at) <= 3, "{source}: {wrong:?}");
    }
}

#[test]
fn deep_and_long_expressions_are_refused() {
    for source in [
        format!("{}1{}", "(".repeat(100_000), ")".repeat(100_000)),
        format!("{}1{}", "[".repeat(2000), "]".repeat(2000)),
        format!("1{}", " + 1".repeat(2000)),
        format!("object{}", ".a".repeat(4000)),
        format!("true{}", " ? true : true".repeat(500)),
        "'a' + ".repeat(5000),
        "(".repeat(8000),
        "{1:".repeat(2000),
        "\"".repeat(3001),
        "a".repeat(9000),
    ] {
        let head: String = source.chars().take(20).collect();
        assert!(compile(&source).is_err(), "{head}");
    }
    for signs in ["!", "-"] {
        // Pairs of them may be taken away by the parser; whatever it makes of them ends.
        let source = format!("{}{}", signs.repeat(4000), if signs == "!" { "true" } else { "1" });
        if let Ok(program) = compile(&source) {
            let (mut shared, mut patterns) = (1_000_000, Patterns::new());
            assert!(Evaluator::new(0, &mut shared, &mut patterns, Value::Null).eval(&program.tree).is_ok());
        }
    }
    let chain = vec!["object.spec.replicas == 3"; 100].join(" && ");
    assert!(matches!(eval(&chain), Ok(Value::Bool(true))), "a long chain of conditions is no deep one");
}

#[test]
fn hostile_expressions_come_to_an_end() {
    let numbers: Vec<u32> = (0..3000).collect();
    let big = json!({"list": numbers, "text": "a".repeat(100_000)});
    for source in [
        "object.list.all(a, object.list.all(b, object.list.all(c, true)))",
        "object.list.map(a, object.list).map(a, a + a).map(a, a + a).map(a, a + a).size() > 0",
        "object.list.map(a, object.text + object.text).map(a, a + a).map(a, a + a).join('').size() > 0",
        "object.list.all(a, object.list == object.list)",
        "object.list.all(a, !(a in object.list) || true)",
        "object.list.all(a, object.text.matches('(a*)*b') || true)",
        "object.list.map(a, string(a)).all(p, object.text.matches('a{0,900}' + p) || true)",
        "object.list.all(a, object.text.replace('a', object.text).size() > 0)",
        "object.list.all(a, object.list.distinct().size() > 0)",
    ] {
        let mut shared = 1_000_000;
        assert_eq!(eval_with(source, &big, 1000, &mut shared).err(), Some(Error::Cost), "{source}");
    }
    let mut shared = 1_000_000;
    assert!(eval_with("object.text.matches('^[a-z]+$')", &big, 1000, &mut shared).is_ok());
    assert!(eval_with("object.text.matches('^(a?){50}a{50}')", &big, 1000, &mut shared).is_err());
    assert!(
        eval_with("object.text.matches('(((a{100}){100}){100}){100}')", &big, 1000, &mut shared).is_err()
    );
    assert!(shared > 0);
}

#[test]
fn an_evaluation_has_steps_of_its_own_before_it_takes_from_all() {
    let mut shared = 5;
    assert!(eval_with("object.spec.replicas == 3", &object(), 1000, &mut shared).is_ok());
    assert_eq!(shared, 5);
    assert_eq!(eval_with("object.spec.replicas == 3", &object(), 0, &mut shared).err(), Some(Error::Cost));
}

#[test]
fn random_text_never_panics() {
    let words = [
        "object", ".", "?", "[", "]", "(", ")", "{", "}", "'a", "\"", "1", "-", "!", "&&", "|", "all", ",",
        " ", "\\", "名", "`", "in", "has", ":", "b'\\xff'", "0x", "1u", "1e9", "r'",
    ];
    let mut state = 1u64;
    for _ in 0..20_000 {
        let mut source = String::new();
        for _ in 0..12 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            source.push_str(words[usize::try_from(state >> 33).unwrap() % words.len()]);
        }
        if let Ok(program) = compile(&source) {
            let (mut shared, mut patterns) = (10_000, Patterns::new());
            let _ = Evaluator::new(0, &mut shared, &mut patterns, Value::from_json(&object()))
                .eval(&program.tree);
        }
    }
}
