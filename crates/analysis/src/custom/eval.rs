//! Evaluates the tree that the `cel` crate's parser makes of an expression. The tree is walked here, and not by that
//! crate's interpreter, because every step has to be paid for: configurations come from repositories that nobody vetted.
//!
//! Semantics: the language definition of CEL (github.com/google/cel-spec, doc/langdef.md): `&&` and `||` take whichever
//! side decides, errors included; comprehensions are loops over an accumulator.

use std::collections::BTreeMap;
use std::rc::Rc;

use cel::common::ast::{
    CallExpr, ComprehensionExpr, EntryExpr, Expr, IdedExpr, LiteralValue, SelectExpr, operators,
};

use super::functions;
use super::value::{Key, Value};

/// Why there is no value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Error {
    /// In the words of CEL.
    Failed(String),
    /// It would cost more than may be spent.
    Cost,
}

pub(super) type Evaluated = Result<Value, Error>;

pub(super) fn fail<T>(message: impl Into<String>) -> Result<T, Error> {
    Err(Error::Failed(message.into()))
}

/// What an evaluation may spend, and what it has in scope.
#[derive(Debug)]
pub(super) struct Evaluator<'b> {
    /// Steps that this evaluation may take on its own.
    own: u64,
    /// Steps that all evaluations of a set share.
    shared: &'b mut u64,
    /// Names, the innermost last; an accumulator can hold an error.
    scope: Vec<(String, Evaluated)>,
    pub(super) patterns: &'b mut functions::Patterns,
}

impl<'b> Evaluator<'b> {
    pub(super) fn new(
        own: u64,
        shared: &'b mut u64,
        patterns: &'b mut functions::Patterns,
        object: Value,
    ) -> Self {
        Self { own, shared, scope: vec![("object".to_owned(), Ok(object))], patterns }
    }

    /// Pays for steps.
    pub(super) fn pay(&mut self, steps: u64) -> Result<(), Error> {
        let from_own = steps.min(self.own);
        self.own -= from_own;
        *self.shared = self.shared.checked_sub(steps - from_own).ok_or(Error::Cost)?;
        Ok(())
    }

    /// Pays for looking at all of a value.
    pub(super) fn pay_for(&mut self, value: &Value) -> Result<(), Error> {
        let most = self.own.saturating_add(*self.shared).saturating_add(1);
        self.pay(value.weight(most))
    }

    pub(super) fn eval(&mut self, expr: &IdedExpr) -> Evaluated {
        self.pay(1)?;
        match &expr.expr {
            Expr::Literal(literal) => Ok(constant(literal)),
            Expr::Ident(name) => self.ident(name),
            Expr::Select(select) => self.select(select),
            Expr::Call(call) => self.call(call),
            Expr::Comprehension(comprehension) => self.comprehension(comprehension),
            Expr::List(list) => {
                let mut items = Vec::with_capacity(list.elements.len());
                for (at, element) in list.elements.iter().enumerate() {
                    let item = self.eval(element)?;
                    match (list.optional_indices.contains(&at), item) {
                        (false, item) => items.push(item),
                        (true, Value::Optional(inner)) => items.extend(inner.map(|inner| (*inner).clone())),
                        (true, other) => return fail(format!("{} is no optional", other.type_name())),
                    }
                }
                Ok(Value::list(items))
            }
            Expr::Map(map) => {
                let mut entries = BTreeMap::new();
                for entry in &map.entries {
                    let EntryExpr::MapEntry(entry) = &entry.expr else {
                        return fail("a map holds keys and values");
                    };
                    let key = self.eval(&entry.key)?;
                    let Some(key) = Key::of(&key) else {
                        return fail(format!("unsupported key type: {}", key.type_name()));
                    };
                    let value = match (entry.optional, self.eval(&entry.value)?) {
                        (false, value) => value,
                        (true, Value::Optional(None)) => continue,
                        (true, Value::Optional(Some(inner))) => (*inner).clone(),
                        (true, other) => return fail(format!("{} is no optional", other.type_name())),
                    };
                    if entries.insert(key, value).is_some() {
                        return fail("a key of the map is repeated");
                    }
                }
                Ok(Value::Map(Rc::new(entries)))
            }
            Expr::Struct(_) | Expr::Unspecified => fail("message types are not supported"),
        }
    }

    fn ident(&self, name: &str) -> Evaluated {
        match self.scope.iter().rev().find(|(known, _)| known == name) {
            Some((_, value)) => value.clone(),
            None => match functions::type_named(name) {
                Some(name) => Ok(Value::Type(name)),
                None => fail(format!("undeclared reference to '{name}'")),
            },
        }
    }

    fn select(&mut self, select: &SelectExpr) -> Evaluated {
        let operand = self.eval(&select.operand)?;
        let found = field(&operand, &select.field);
        if select.test {
            return match operand {
                Value::Optional(_) => Ok(Value::Bool(matches!(found, Ok(Value::Optional(Some(_)))))),
                Value::Map(_) => Ok(Value::Bool(found.is_ok())),
                other => fail(format!("type '{}' does not support field selection", other.type_name())),
            };
        }
        found
    }

    fn call(&mut self, call: &CallExpr) -> Evaluated {
        let name = call.func_name.as_str();
        match (name, call.target.as_deref(), call.args.as_slice()) {
            (operators::LOGICAL_AND, None, [a, b]) => self.logical(a, b, false),
            (operators::LOGICAL_OR, None, [a, b]) => self.logical(a, b, true),
            (operators::CONDITIONAL, None, [test, yes, no]) => match self.eval(test)? {
                Value::Bool(true) => self.eval(yes),
                Value::Bool(false) => self.eval(no),
                other => fail(format!("no such overload: {} ? :", other.type_name())),
            },
            (operators::NOT_STRICTLY_FALSE, None, [value]) => match self.eval(value) {
                Ok(Value::Bool(value)) => Ok(Value::Bool(value)),
                Err(Error::Cost) => Err(Error::Cost),
                _ => Ok(Value::Bool(true)),
            },
            (operators::OPT_SELECT | operators::OPT_INDEX, None, [operand, key]) => {
                let operand = self.eval(operand)?;
                let key = self.eval(key)?;
                Ok(optional(&operand, &key))
            }
            ("bind", Some(IdedExpr { expr: Expr::Ident(space), .. }), [variable, value, body])
                if space == "cel" =>
            {
                let value = self.eval(value)?;
                self.with(variable, value, body)
            }
            ("optMap" | "optFlatMap", Some(target), [variable, body]) => match self.eval(target)? {
                Value::Optional(None) => Ok(Value::Optional(None)),
                Value::Optional(Some(inner)) => {
                    let mapped = self.with(variable, (*inner).clone(), body)?;
                    Ok(if name == "optMap" { Value::Optional(Some(Rc::new(mapped))) } else { mapped })
                }
                other => fail(format!("no such overload: {}.{name}", other.type_name())),
            },
            (_, target, args) => {
                let space = match target {
                    Some(IdedExpr { expr: Expr::Ident(space), .. })
                        if functions::SPACES.contains(&space.as_str()) =>
                    {
                        Some(space.as_str())
                    }
                    _ => None,
                };
                let mut values = Vec::with_capacity(args.len() + 1);
                if let (Some(target), None) = (target, space) {
                    values.push(self.eval(target)?);
                }
                for arg in args {
                    values.push(self.eval(arg)?);
                }
                match space {
                    Some(space) => functions::call(self, &format!("{space}.{name}"), &values),
                    None => functions::call(self, name, &values),
                }
            }
        }
    }

    fn with(&mut self, variable: &IdedExpr, value: Value, body: &IdedExpr) -> Evaluated {
        let Expr::Ident(variable) = &variable.expr else { return fail("argument must be a simple name") };
        self.scope.push((variable.clone(), Ok(value)));
        let result = self.eval(body);
        self.scope.pop();
        result
    }

    /// `&&` (decided by false) and `||` (decided by true): an error counts only where the other side does not decide.
    fn logical(&mut self, a: &IdedExpr, b: &IdedExpr, deciding: bool) -> Evaluated {
        let first = match self.eval(a) {
            Ok(Value::Bool(value)) if value == deciding => return Ok(Value::Bool(deciding)),
            Err(Error::Cost) => return Err(Error::Cost),
            other => other,
        };
        match (first, self.eval(b)) {
            (_, Err(Error::Cost)) => Err(Error::Cost),
            (_, Ok(Value::Bool(value))) if value == deciding => Ok(Value::Bool(deciding)),
            (Ok(Value::Bool(_)), Ok(Value::Bool(value))) => Ok(Value::Bool(value)),
            (Err(error), _) | (Ok(Value::Bool(_)), Err(error)) => Err(error),
            (Ok(Value::Bool(_)), Ok(other)) | (Ok(other), _) => {
                let operator = if deciding { "||" } else { "&&" };
                fail(format!("no such overload: {} {operator}", other.type_name()))
            }
        }
    }

    fn comprehension(&mut self, loop_: &ComprehensionExpr) -> Evaluated {
        let range = self.eval(&loop_.iter_range)?;
        let init = self.eval(&loop_.accu_init);
        if let Err(Error::Cost) = init {
            return init;
        }
        let slot = self.scope.len();
        self.scope.push((loop_.accu_var.clone(), init));
        let result = self.run(loop_, &range, slot).and_then(|()| self.eval(&loop_.result));
        self.scope.truncate(slot);
        result
    }

    fn run(&mut self, loop_: &ComprehensionExpr, range: &Value, slot: usize) -> Result<(), Error> {
        let pairs: Box<dyn Iterator<Item = (Value, Value)>> = match range {
            Value::List(items) => {
                let index = |at: usize| Value::Int(i64::try_from(at).unwrap_or(i64::MAX));
                Box::new(items.iter().enumerate().map(move |(at, item)| (index(at), item.clone())))
            }
            Value::Map(map) => Box::new(map.iter().map(|(key, value)| (key.value(), value.clone()))),
            other => {
                return fail(format!(
                    "expression of type '{}' cannot be range of a comprehension",
                    other.type_name()
                ));
            }
        };
        let is_map = matches!(range, Value::Map(_));
        for (key, value) in pairs {
            self.pay(1)?;
            match self.eval(&loop_.loop_cond) {
                Ok(Value::Bool(true)) => {}
                Ok(_) => break,
                Err(error) => return Err(error),
            }
            match &loop_.iter_var2 {
                Some(second) => {
                    self.scope.push((loop_.iter_var.clone(), Ok(key)));
                    self.scope.push((second.clone(), Ok(value)));
                }
                None => self.scope.push((loop_.iter_var.clone(), Ok(if is_map { key } else { value }))),
            }
            let step = self.step(&loop_.loop_step, &loop_.accu_var, slot);
            self.scope.truncate(slot + 1);
            match step {
                Err(Error::Cost) => return Err(Error::Cost),
                Ok(None) => {}
                Ok(Some(value)) => self.accumulate(slot, Ok(value)),
                Err(error) => self.accumulate(slot, Err(error)),
            }
        }
        Ok(())
    }

    fn accumulate(&mut self, slot: usize, value: Evaluated) {
        if let Some((_, accumulator)) = self.scope.get_mut(slot) {
            *accumulator = value;
        }
    }

    /// One round; none where the accumulator has been added to in place. `map` and `filter` add one item per round: to
    /// copy the list each time would cost the square of its length.
    fn step(&mut self, step: &IdedExpr, accu: &str, slot: usize) -> Result<Option<Value>, Error> {
        let is_accu = |expr: &IdedExpr| matches!(&expr.expr, Expr::Ident(name) if name == accu);
        match &step.expr {
            Expr::Call(call) if call.func_name == operators::CONDITIONAL => {
                if let [test, yes, no] = call.args.as_slice()
                    && is_accu(no)
                {
                    self.pay(1)?;
                    return match self.eval(test)? {
                        Value::Bool(true) => self.step(yes, accu, slot),
                        Value::Bool(false) => Ok(None),
                        other => fail(format!("no such overload: {} ? :", other.type_name())),
                    };
                }
                self.eval(step).map(Some)
            }
            Expr::Call(call) if call.func_name == operators::ADD => {
                if let [list, item] = call.args.as_slice()
                    && is_accu(list)
                    && let Expr::List(items) = &item.expr
                    && let [item] = items.elements.as_slice()
                    && items.optional_indices.is_empty()
                {
                    let item = self.eval(item)?;
                    return match self.scope.get_mut(slot) {
                        Some((_, Ok(Value::List(list)))) => {
                            Rc::make_mut(list).push(item);
                            Ok(None)
                        }
                        Some((_, Err(error))) => Err(error.clone()),
                        _ => fail("no such overload"),
                    };
                }
                self.eval(step).map(Some)
            }
            _ => self.eval(step).map(Some),
        }
    }
}

fn constant(literal: &LiteralValue) -> Value {
    match literal {
        LiteralValue::Boolean(value) => Value::Bool(*value.inner()),
        LiteralValue::Bytes(value) => Value::Bytes(value.inner().into()),
        LiteralValue::Double(value) => Value::Double(*value.inner()),
        LiteralValue::Int(value) => Value::Int(*value.inner()),
        LiteralValue::Null => Value::Null,
        LiteralValue::String(value) => Value::text(value.inner()),
        LiteralValue::UInt(value) => Value::Uint(*value.inner()),
    }
}

/// A field of a map; of an optional map, the optional field.
fn field(operand: &Value, name: &str) -> Evaluated {
    match operand {
        Value::Map(map) => match map.get(&Key::Text(name.into())) {
            Some(value) => Ok(value.clone()),
            None => fail(format!("no such key: {name}")),
        },
        Value::Optional(_) => Ok(optional(operand, &Value::text(name))),
        other => fail(format!("type '{}' does not support field selection", other.type_name())),
    }
}

/// `[key]` on a list or a map.
pub(super) fn index(operand: &Value, key: &Value) -> Evaluated {
    match (operand, key) {
        (Value::List(items), Value::Int(_) | Value::Uint(_) | Value::Double(_)) => {
            let at = match Key::of(key) {
                Some(Key::Number(at)) => usize::try_from(at).ok(),
                _ => None,
            };
            match at.and_then(|at| items.get(at)) {
                Some(item) => Ok(item.clone()),
                None => fail("index out of bounds"),
            }
        }
        (Value::Map(map), key) => match Key::of(key).and_then(|key| map.get(&key)) {
            Some(value) => Ok(value.clone()),
            None => match key {
                Value::Text(name) => fail(format!("no such key: {name}")),
                _ => fail("no such key"),
            },
        },
        (Value::Optional(_), key) => Ok(optional(operand, key)),
        (other, key) => fail(format!("no such overload: {}[{}]", other.type_name(), key.type_name())),
    }
}

/// `.?key` and `[?key]`.
fn optional(operand: &Value, key: &Value) -> Value {
    match operand {
        Value::Optional(None) => Value::Optional(None),
        Value::Optional(Some(inner)) => optional(inner, key),
        other => Value::Optional(index(other, key).ok().map(Rc::new)),
    }
}
