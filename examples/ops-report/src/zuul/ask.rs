//! Asks a Zuul for everything that the report shows.

use futures_util::StreamExt as _;
use zuul_client::{Client, Error, ops};

use super::{Asked, Tenant, Zuul};
use crate::words::clean;

/// Tenants that are asked at most, where none are named.
const MOST_TENANTS: usize = 20;

/// Tenants that are asked at once: a server that hangs should not hold up the report for each of them.
const TENANTS_AT_ONCE: usize = 4;

/// Finds out how a Zuul is. What goes wrong is among the problems.
pub async fn ask(asked: &Asked) -> Zuul {
    let mut zuul = Zuul {
        source: asked.source.clone(),
        ..Zuul::default()
    };
    match ops::server_health(&asked.client).await {
        Ok(Some(health)) => zuul.health = Some(health),
        Ok(None) => zuul
            .notes
            .push("components: not offered by this server".to_owned()),
        Err(error) if asked.is_out_of_reach(&error) => {
            zuul.notes.push(format!("components: {}", why(&error)));
        }
        Err(error) => {
            zuul.problems.push(clean(&error.to_string()));
            // Where there is no connection, nothing else has to be tried.
            if error.is_connect() || error.is_timeout() {
                return zuul;
            }
        }
    }
    let names = tenants(asked, &mut zuul).await;
    let mut security = ops::security_check(&asked.client);
    if let Some(name) = names.first() {
        security = security.tenant(name);
    }
    match security.await {
        Ok(security) => zuul.security = Some(security),
        Err(error) if asked.is_out_of_reach(&error) => {
            zuul.notes.push(format!("versions: {}", why(&error)));
        }
        Err(error) => zuul.problems.push(clean(&error.to_string())),
    }
    let answers = futures_util::stream::iter(&names)
        .map(|name| async move { (name, tenant(&asked.client, name, asked.days).await) })
        .buffered(TENANTS_AT_ONCE)
        .collect::<Vec<_>>()
        .await;
    for (name, answer) in answers {
        match answer {
            Ok(tenant) => zuul.tenants.push(tenant),
            Err(error) if asked.is_out_of_reach(&error) && asked.tenants.is_empty() => {
                zuul.notes
                    .push(format!("tenant {}: {}", clean(name), why(&error)));
            }
            Err(error) => {
                zuul.problems
                    .push(clean(&format!("tenant {name}: {error}")));
            }
        }
    }
    zuul
}

impl Asked {
    /// Whether something is kept from who asks, and that is no trouble. A token that the server
    /// does not take is one: it has expired, or is for another server.
    fn is_out_of_reach(&self, error: &Error) -> bool {
        error.is_forbidden() || error.is_unauthorized() && !self.has_token
    }
}

fn why(error: &Error) -> &'static str {
    match error.is_forbidden() {
        true => "who asks may not read this",
        false => "a token is needed to read this; --zuul-token-file gives one",
    }
}

async fn tenants(asked: &Asked, zuul: &mut Zuul) -> Vec<String> {
    if !asked.tenants.is_empty() {
        return asked.tenants.clone();
    }
    match asked.client.list_tenants().await {
        Ok(tenants) => {
            let more = tenants.len().saturating_sub(MOST_TENANTS);
            if more > 0 {
                zuul.notes
                    .push(format!("tenants: {more} more; --zuul-tenant names them"));
            }
            tenants
                .into_iter()
                .take(MOST_TENANTS)
                .map(|tenant| tenant.name)
                .collect()
        }
        Err(error) if asked.is_out_of_reach(&error) => {
            zuul.notes.push(format!("tenants: {}", why(&error)));
            Vec::new()
        }
        Err(error) => {
            zuul.problems.push(clean(&error.to_string()));
            Vec::new()
        }
    }
}

/// The first question tells whether the tenant can be read; what goes wrong after that is a
/// problem of its part.
async fn tenant(client: &Client, name: &str, days: u16) -> Result<Tenant, Error> {
    let handle = client.tenant(name);
    let queues = ops::stuck_queues(&handle).await?;
    let mut tenant = Tenant {
        name: clean(name),
        queues: Some(queues),
        ..Tenant::default()
    };
    match ops::failing_jobs(&handle).days(days).await {
        Ok(failing) => tenant.failing = Some(failing),
        Err(error) => tenant.problems.push(clean(&error.to_string())),
    }
    match ops::tenant_health(&handle).await {
        Ok(health) => tenant.health = Some(health),
        Err(error) => tenant.problems.push(clean(&error.to_string())),
    }
    Ok(tenant)
}
