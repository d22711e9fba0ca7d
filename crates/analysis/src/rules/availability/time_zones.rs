//! Names of the IANA time zone database, as far as a wrong one can be told from its form: the areas, and the few names
//! without an area (<https://www.iana.org/time-zones>, files `backward`, `etcetera`). Cities are left to the server.

/// What may stand before the first slash.
const AREAS: [&str; 18] = [
    "Africa",
    "America",
    "Antarctica",
    "Arctic",
    "Asia",
    "Atlantic",
    "Australia",
    "Brazil",
    "Canada",
    "Chile",
    "Etc",
    "Europe",
    "Indian",
    "Mexico",
    "Pacific",
    "US",
    "posix",
    "right",
];

/// Names that stand alone.
const ALONE: [&str; 45] = [
    "CET",
    "CST6CDT",
    "Cuba",
    "EET",
    "EST",
    "EST5EDT",
    "Egypt",
    "Eire",
    "Factory",
    "GB",
    "GB-Eire",
    "GMT",
    "GMT+0",
    "GMT-0",
    "GMT0",
    "Greenwich",
    "HST",
    "Hongkong",
    "Iceland",
    "Iran",
    "Israel",
    "Jamaica",
    "Japan",
    "Kwajalein",
    "Libya",
    "MET",
    "MST",
    "MST7MDT",
    "NZ",
    "NZ-CHAT",
    "Navajo",
    "PRC",
    "PST8PDT",
    "Poland",
    "Portugal",
    "ROC",
    "ROK",
    "Singapore",
    "Turkey",
    "UCT",
    "UTC",
    "Universal",
    "W-SU",
    "WET",
    "Zulu",
];

/// Whether a zone of this name may exist.
pub(crate) fn is_possible(zone: &str) -> bool {
    let plain = zone.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/_+-".contains(&byte));
    match zone.split_once('/') {
        Some(("Etc", name)) => {
            plain && (ALONE.contains(&name) || offset(name).is_some_and(|hours| (-14..=12).contains(&hours)))
        }
        Some((area, city)) => {
            plain && AREAS.contains(&area) && city.starts_with(|c: char| c.is_ascii_uppercase())
        }
        None => ALONE.contains(&zone),
    }
}

/// `GMT+8` as hours.
fn offset(name: &str) -> Option<i64> {
    let digits = name.strip_prefix("GMT")?;
    let plain = digits.len() >= 2 && !digits.starts_with("+0") && !digits.starts_with("-0");
    digits.parse().ok().filter(|_| plain && digits.starts_with(['+', '-']))
}

/// `Etc/GMT+8` is eight hours *behind* UTC: what it means, as people write offsets.
pub(crate) fn turned_around(zone: &str) -> Option<String> {
    let hours = offset(zone.strip_prefix("Etc/")?).filter(|hours| (-14..=12).contains(hours))?;
    Some(format!("UTC{:+}", -hours))
}

/// Zones whose clocks go forward in spring, with the hour that is left out then (rules EU and US of the database).
const SUMMER_TIME: [(u32, &[&str]); 3] = [
    (1, &["Atlantic/Canary", "Europe/Dublin", "Europe/Lisbon", "Europe/London", "GB", "WET"]),
    (
        2,
        &[
            "America/Anchorage",
            "America/Boise",
            "America/Chicago",
            "America/Denver",
            "America/Detroit",
            "America/Edmonton",
            "America/Halifax",
            "America/Los_Angeles",
            "America/New_York",
            "America/Toronto",
            "America/Vancouver",
            "America/Winnipeg",
            "CET",
            "CST6CDT",
            "EST5EDT",
            "Europe/Amsterdam",
            "Europe/Belgrade",
            "Europe/Berlin",
            "Europe/Brussels",
            "Europe/Budapest",
            "Europe/Copenhagen",
            "Europe/Ljubljana",
            "Europe/Luxembourg",
            "Europe/Madrid",
            "Europe/Oslo",
            "Europe/Paris",
            "Europe/Prague",
            "Europe/Rome",
            "Europe/Stockholm",
            "Europe/Vienna",
            "Europe/Warsaw",
            "Europe/Zagreb",
            "Europe/Zurich",
            "MST7MDT",
            "PST8PDT",
            "US/Central",
            "US/Eastern",
            "US/Mountain",
            "US/Pacific",
        ],
    ),
    (
        3,
        &[
            "EET",
            "Europe/Athens",
            "Europe/Bucharest",
            "Europe/Helsinki",
            "Europe/Kiev",
            "Europe/Kyiv",
            "Europe/Riga",
            "Europe/Sofia",
            "Europe/Tallinn",
            "Europe/Vilnius",
        ],
    ),
];

/// The hour that is left out on one day of the year, where it is known that there is one.
pub(crate) fn missing_hour(zone: &str) -> Option<u32> {
    SUMMER_TIME.iter().find(|(_, zones)| zones.contains(&zone)).map(|(hour, _)| *hour)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_forms_are_told() {
        for zone in [
            "UTC+2",
            "+02:00",
            "GMT+8",
            "europe/berlin",
            "Berlin",
            "Etc/GMT+15",
            "Etc/GMT+01",
            "America/new_york ",
            "PST",
            "Asia/",
            "CEST",
            "utc",
        ] {
            assert!(!is_possible(zone), "{zone}");
        }
        for zone in [
            "UTC",
            "Etc/UTC",
            "Etc/GMT-14",
            "Etc/GMT0",
            "Europe/Berlin",
            "America/Argentina/Buenos_Aires",
            "EST5EDT",
            "Zulu",
            "Etc/Zulu",
            "America/Port-au-Prince",
            "US/Pacific",
        ] {
            assert!(is_possible(zone), "{zone}");
        }
    }

    #[test]
    fn zones_with_summer_time_are_possible_zones() {
        assert!(SUMMER_TIME.iter().flat_map(|(_, zones)| *zones).all(|zone| is_possible(zone)));
        assert_eq!((missing_hour("Europe/Berlin"), missing_hour("Asia/Shanghai")), (Some(2), None));
    }

    #[test]
    fn signs_of_etc_are_turned_around() {
        assert_eq!(turned_around("Etc/GMT+8").as_deref(), Some("UTC-8"));
        assert_eq!(turned_around("Etc/GMT-2").as_deref(), Some("UTC+2"));
        assert_eq!(turned_around("Etc/UTC"), None);
        assert_eq!(turned_around("Etc/GMT+0"), None);
    }
}
