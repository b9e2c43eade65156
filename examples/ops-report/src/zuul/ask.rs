//! Asks a Zuul for everything that the report shows.

use zuul_client::{Client, Error, ops};

use super::{Asked, Tenant, Zuul};
use crate::words::clean;

/// Tenants that are asked at most, where none are named.
const MOST_TENANTS: usize = 20;

/// Finds out how a Zuul is. What goes wrong is among the problems.
pub async fn ask(asked: &Asked) -> Zuul {
    let mut zuul = Zuul {
        source: asked.source.clone(),
        ..Zuul::default()
    };
    match ops::server_health(&asked.client).await {
        Ok(health) => zuul.health = health,
        Err(error) if is_private(&error) => {
            zuul.notes.push(format!("components: {NEEDS_TOKEN}"));
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
        Err(error) if is_private(&error) => zuul.notes.push(format!("versions: {NEEDS_TOKEN}")),
        Err(error) => zuul.problems.push(clean(&error.to_string())),
    }
    for name in &names {
        match tenant(&asked.client, name, asked.days).await {
            Ok(tenant) => zuul.tenants.push(tenant),
            Err(error) if is_private(&error) && asked.tenants.is_empty() => {
                zuul.notes
                    .push(format!("tenant {}: {NEEDS_TOKEN}", clean(name)));
            }
            Err(error) => {
                zuul.problems
                    .push(clean(&format!("tenant {name}: {error}")));
            }
        }
    }
    zuul
}

const NEEDS_TOKEN: &str = "a token is needed to read this; --zuul-token-file gives one";

fn is_private(error: &Error) -> bool {
    error.is_unauthorized() || error.is_forbidden()
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
        Err(error) if is_private(&error) => {
            zuul.notes.push(format!("tenants: {NEEDS_TOKEN}"));
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
