//! How a Harbor is said, in the terminal and on the page alike.

use harbor_client::model::{HealthStatus, OverallHealthStatus};

use super::{Harbor, Pushes, Quotas, Robots, Scans};
use crate::fact::{Group, Told};
use crate::words::{count, names};

/// What there is to say about a Harbor: the server, then what is in it. Of each kind of trouble at
/// most `most` are told, and how many are left out.
#[must_use]
pub fn groups(harbor: &Harbor, most: usize) -> Vec<Group> {
    let mut groups = vec![of_server(harbor, most).under("Harbor")];
    if let Some(pushes) = &harbor.pushes {
        groups.push(of_pushes(pushes, most).under("Harbor pushes"));
    }
    if let Some(scans) = &harbor.scans {
        groups.push(of_scans(scans, most).under("Harbor vulnerabilities"));
    }
    if let Some(robots) = &harbor.robots {
        groups.push(of_robots(robots, most).under("Harbor robots"));
    }
    if let Some(quotas) = &harbor.quotas {
        groups.push(of_quotas(quotas, most).under("Harbor quotas"));
    }
    groups
}

fn of_server(harbor: &Harbor, most: usize) -> Told {
    let mut told = Told::new(most);
    let version = harbor.version.as_ref();
    let version = version.map(|version| format!(", version {version}"));
    let who = harbor.who.as_ref();
    let who = who.map(|who| format!(", asked as {who}"));
    let source = &harbor.source;
    told.say(
        "server",
        format!(
            "{source}{}{}",
            version.unwrap_or_default(),
            who.unwrap_or_default()
        ),
    );
    if let Some(health) = &harbor.health {
        of_health(&mut told, health);
    }
    if harbor.is_read_only {
        told.push("read-only", "all pushes and changes are refused", true);
    }
    told.list("note", harbor.notes.clone());
    told.warn("problem", harbor.problems.clone());
    told
}

fn of_health(told: &mut Told, health: &OverallHealthStatus) {
    let components = &health.components;
    let is_ill = |status: &HealthStatus| *status != HealthStatus::Healthy;
    let ill: Vec<String> = components
        .iter()
        .filter(|one| is_ill(&one.status))
        .map(|one| match &one.error {
            Some(error) => format!("{} is {}: {error}", one.name, one.status),
            None => format!("{} is {}", one.name, one.status),
        })
        .collect();
    let all = count(components.len(), "component");
    match ill.len() {
        // Whatever it is that the server knows and does not name.
        0 if is_ill(&health.status) => {
            told.push(
                "components",
                &format!("{all}; as a whole {}", health.status),
                true,
            );
        }
        0 => told.say("components", format!("{all}, all healthy")),
        ill => told.say("components", format!("{all}, {ill} not healthy")),
    }
    told.warn("component", ill);
}

fn of_pushes(pushes: &Pushes, most: usize) -> Told {
    let mut told = Told::new(most);
    told.say("pushes", pushes.summary());
    told.list("pushed", pushes.lines());
    told
}

fn of_scans(scans: &Scans, most: usize) -> Told {
    let mut told = Told::new(most);
    told.say("scanned", scans.summary());
    for class in scans.classes() {
        match class.is_problem {
            true => told.warn(class.label, class.lines),
            false => told.list(class.label, class.lines),
        }
    }
    told.warn("scan failed", scans.failed());
    told.list("not scanned", scans.never());
    told.list("under way", scans.running());
    told
}

fn of_robots(robots: &Robots, most: usize) -> Told {
    let mut told = Told::new(most);
    told.say("robots", robots.summary());
    told.warn("expired", robots.expired());
    told.warn("expires", robots.soon());
    if !robots.never().is_empty() {
        told.say("no end", names(robots.never(), most));
    }
    told
}

fn of_quotas(quotas: &Quotas, most: usize) -> Told {
    let mut told = Told::new(most);
    told.say("quotas", quotas.summary());
    told.warn("over", quotas.over());
    told.warn("nearly full", quotas.nearly_full());
    let unlimited = quotas.unlimited();
    if !unlimited.is_empty() {
        told.say("no limit", names(&unlimited, most));
    }
    told
}
