//! How a Zuul is said, in the terminal and on the page alike.

use zuul_client::ops::{ConfigProblems, TenantHealth, Verdict};

use super::{Tenant, Zuul};
use crate::fact::{Group, Told};

/// What there is to say about a Zuul: the server, then each tenant. Of each kind of trouble at
/// most `most` are told, and how many are left out.
#[must_use]
pub fn groups(zuul: &Zuul, most: usize) -> Vec<Group> {
    let server = of_server(zuul, most).under("Zuul");
    let of_tenant =
        |tenant: &Tenant| of_tenant(tenant, most).under(format!("Zuul tenant {}", tenant.name));
    std::iter::once(server)
        .chain(zuul.tenants.iter().map(of_tenant))
        .collect()
}

fn of_server(zuul: &Zuul, most: usize) -> Told {
    let mut told = Told::new(most);
    told.say("server", &zuul.source);
    if let Some(health) = &zuul.health {
        told.say("components", health.summary());
        told.warn("component", health.troubles());
    }
    if let Some(security) = &zuul.security {
        told.push("upgrade", &security.summary(), !security.is_safe());
        let open = security
            .findings
            .iter()
            .filter(|one| one.verdict != Verdict::Fixed);
        told.warn("advisory", open.map(ToString::to_string).collect());
    }
    zuul.notes.iter().for_each(|note| told.say("note", note));
    told.warn("problem", zuul.problems.clone());
    told
}

fn of_tenant(tenant: &Tenant, most: usize) -> Told {
    let mut told = Told::new(most);
    if let Some(queues) = &tenant.queues {
        told.say("queues", queues.summary());
        told.warn("stuck", queues.troubles());
    }
    if let Some(failing) = &tenant.failing {
        told.say("jobs", failing.summary());
        let (trouble, usual): (Vec<_>, Vec<_>) =
            failing.failing().partition(|job| job.is_trouble());
        told.warn("failing", trouble.iter().map(ToString::to_string).collect());
        told.list("failing", usual.iter().map(ToString::to_string).collect());
    }
    if let Some(health) = &tenant.health {
        of_health(&mut told, health);
    }
    told.warn("problem", tenant.problems.clone());
    told
}

fn of_health(told: &mut Told, health: &TenantHealth) {
    for (part, text) in health.summary() {
        told.say(part, text);
        match part {
            "config" => told.warn(
                "trouble",
                health
                    .config
                    .iter()
                    .flat_map(ConfigProblems::troubles)
                    .collect(),
            ),
            "nodes" => told.warn("trouble", texts(&health.troubled_nodes)),
            "requests" => told.warn("trouble", texts(&health.requests)),
            _ => {}
        }
    }
}

fn texts<T: ToString>(all: &Option<Vec<T>>) -> Vec<String> {
    all.iter().flatten().map(ToString::to_string).collect()
}
