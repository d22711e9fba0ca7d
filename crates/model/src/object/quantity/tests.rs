use proptest::prelude::*;

use super::*;

fn quantity(text: &str) -> Quantity {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

#[test]
fn amounts_are_exact() {
    for (text, nano) in [
        ("0", 0),
        ("5n", 5),
        ("4u", 4_000),
        ("3m", 3_000_000),
        ("9", 9 * NANO),
        ("50k", 50_000 * NANO),
        ("7M", 7_000_000 * NANO),
        ("1E", 1_000_000_000_000_000_000 * NANO),
        ("12E", 12_000_000_000_000_000_000 * NANO),
        ("1Ki", 1024 * NANO),
        ("3Ei", (3 << 60) * NANO),
        ("100.035Ki", 102_435_840_000_000),
        ("0.05Gi", 53_687_091_200_000_000),
        ("0.025Ti", 27_487_790_694_400_000_000),
        ("1E-3", 1_000_000),
        ("1e3", 1000 * NANO),
        ("1.3E+6", 1_300_000 * NANO),
        ("100.035k", 100_035 * NANO),
        (".0001k", 100_000_000),
        ("1.", NANO),
        ("1.G", 1_000_000_000 * NANO),
        ("+0.5", 500_000_000),
        ("-0.5", -500_000_000),
        // Finer than nano is rounded away from zero.
        ("3.001n", 4),
        ("0.9n", 1),
        ("0.0000000001", 1),
        ("0.00000012345", 124),
        ("-0.00000012345", -124),
        ("0.000000000001Ki", 2),
        ("1e-999999999", 1),
        ("0e-99", 0),
        // Only binary suffixes are capped.
        ("9Ei", i128::from(i64::MAX) * NANO),
        ("9223372036854775807Ki", i128::from(i64::MAX) * NANO),
        ("18446744073709551616", 18_446_744_073_709_551_616 * NANO),
        // Kubernetes reads these as nothing at all.
        ("+", 0),
        (".", 0),
        ("k", 0),
        ("Mi", 0),
        // The exponent is cut to 32 bits.
        ("1e4294967299", 1000 * NANO),
    ] {
        assert_eq!(quantity(text).nano(), nano, "{text}");
    }
}

#[test]
fn refusals_use_the_servers_words() {
    use QuantityError::{Format, Numeric, Suffix};
    for (text, error) in [
        ("", Format),
        ("half", Format),
        ("512MB", Format),
        ("512mb", Format),
        ("1 Gi", Format),
        (" 1", Format),
        ("1 ", Format),
        ("1.1.M", Format),
        ("1+1.0M", Format),
        ("0.1am", Format),
        ("1_000", Format),
        ("{}", Format),
        ("１", Format),
        ("0.1mi", Suffix),
        ("512mi", Suffix),
        ("1i", Suffix),
        ("-3.01e-", Suffix),
        ("1e", Suffix),
        ("1K", Suffix),
        ("1KI", Format),
        ("1Ki5", Suffix),
        ("--1", Suffix),
        ("1e99999999999999999999", Suffix),
        (".e-10", Numeric),
    ] {
        assert_eq!(text.parse::<Quantity>(), Err(error), "{text}");
    }
}

#[test]
fn prints_the_canonical_form() {
    for (text, printed) in [
        ("0Ki", "0"),
        ("1024Mi", "1Gi"),
        ("1001Gi", "1001Gi"),
        ("1.5Gi", "1536Mi"),
        ("0.5Mi", "512Ki"),
        ("0.9Gi", "966367641600m"),
        ("1025", "1025"),
        ("512Mi", "512Mi"),
        (".001Ki", "1024m"),
        ("0.5Ki", "512"),
        ("9Ei", "9223372036854775807"),
        ("-1024Mi", "-1Gi"),
        ("1000M", "1G"),
        ("0.001T", "1G"),
        ("1.08", "1080m"),
        ("0.1", "100m"),
        ("1234000", "1234k"),
        ("1000m", "1"),
        ("1000E", "1e21"),
        ("1080000000n", "1080m"),
        (".001e12", "1e9"),
        ("0.001e0", "1e-3"),
        ("80e-3", "80e-3"),
        ("12e0", "12"),
    ] {
        assert_eq!(quantity(text).to_string(), printed, "{text}");
    }
}

#[test]
fn numbers_read_as_go_prints_them() {
    for (number, printed) in [
        (2.0, "2"),
        (0.5, "500m"),
        (1e3, "1k"),
        (0.000_001, "1u"),
        (1e-7, "100e-9"),
        (1e21, "1e21"),
        (-1.5, "-1500m"),
        (0.1 + 0.2, "300000001n"),
        (0.0, "0"),
    ] {
        assert_eq!(Quantity::from_float(number).map(|q| q.to_string()).as_deref(), Some(printed), "{number}");
    }
    assert_eq!(Quantity::from_float(f64::NAN), None);
    assert_eq!(Quantity::from_float(f64::INFINITY), None);
}

#[test]
fn values_round_away_from_zero() {
    let tenth = quantity("0.1m");
    assert_eq!((tenth.milli_value(), tenth.value()), (1, 1));
    let negative = quantity("-1500m");
    assert_eq!((negative.milli_value(), negative.value()), (-1500, -2));
    assert_eq!(quantity("20E").value(), i64::MAX);
    assert_eq!(MilliCpu::from(quantity("1.5")), MilliCpu(1500));
    assert_eq!(Bytes::from(quantity("1.5Ki")), Bytes(1536));
}

#[test]
fn zero_takes_over_the_format() {
    assert_eq!(Quantity::ZERO.plus(quantity("1Gi")).to_string(), "1Gi");
    assert_eq!(quantity("1Gi").plus(Quantity::ZERO).to_string(), "1Gi");
    assert_eq!(Quantity::ZERO.minus(quantity("1Gi")).to_string(), "-1Gi");
    assert_eq!([quantity("1Gi"), quantity("1G")].into_iter().sum::<Quantity>().to_string(), "2073741824");
}

#[test]
fn the_format_is_no_part_of_the_value() {
    use std::hash::{BuildHasher, BuildHasherDefault};
    let (binary, decimal) = (quantity("1Gi"), quantity("1073741824"));
    let hash = BuildHasherDefault::<rustc_hash::FxHasher>::default();
    assert_eq!(binary, decimal);
    assert_eq!(hash.hash_one(binary), hash.hash_one(decimal));
    assert_ne!(binary.to_string(), decimal.to_string());
}

proptest! {
    #[test]
    fn printed_text_reads_back(nano in -(1_i128 << 92)..(1_i128 << 92), format in 0_usize..3) {
        let format = [Format::DecimalSi, Format::DecimalExponent, Format::BinarySi][format];
        let amount = Quantity::from_nano(nano).with_format(format);
        let again = quantity(&amount.to_string());
        prop_assert_eq!(again, amount);
        prop_assert_eq!(again.to_string(), amount.to_string());
    }

    #[test]
    fn no_text_panics(text in "[-+]?[0-9.]{0,40}[eEinumkKMGTP]{0,3}[-+]?[0-9]{0,12}") {
        if let Ok(amount) = text.parse::<Quantity>() {
            let printed = amount.to_string();
            if amount.nano().unsigned_abs() < i128::MAX.unsigned_abs() {
                prop_assert_eq!(printed.parse::<Quantity>(), Ok(amount));
            }
        }
    }

    #[test]
    fn units_suffixes_and_points_agree(units in 0_i64..1_000_000_000, places in 0_u32..9) {
        let point = 10_i64.pow(places);
        let text = format!("{}.{:0width$}", units / point, units % point, width = places as usize);
        prop_assert_eq!(quantity(&text), Quantity::from_nano(i128::from(units) * NANO / i128::from(point)));
        prop_assert_eq!(quantity(&format!("{units}Ki")), Quantity::from_units(units).times(1024));
        prop_assert_eq!(quantity(&format!("{units}m")), Quantity::from_milli(units));
    }

    #[test]
    fn sums_commute_and_cancel(a in any::<i64>(), b in any::<i64>()) {
        let (a, b) = (Quantity::from_milli(a), Quantity::from_milli(b));
        prop_assert_eq!(a.plus(b), b.plus(a));
        prop_assert_eq!(a.plus(b).minus(b), a);
        prop_assert!(a.milli_value() == a.milli_value() && (a < b) == (a.milli_value() < b.milli_value()));
    }
}
