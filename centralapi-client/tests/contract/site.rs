//! The server that a row runs against, and who calls it.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use centralapi_client::{ClaimSpec, Claims, Client, ClientBuilder, Namespace, Result};
use kube::config::{Config, KubeConfigOptions, Kubeconfig};

/// A server, and the kubeconfigs of those who may call it.
pub(crate) struct Site {
    kubeconfig: PathBuf,
}

impl Site {
    /// The real server; none where no one is named.
    pub(crate) fn open() -> Option<Self> {
        let path = std::env::var_os("SCS_LIVE_CENTRAL").filter(|path| !path.is_empty());
        let Some(path) = path else {
            eprintln!("left out: SCS_LIVE_CENTRAL names no kubeconfig");
            return None;
        };
        let kubeconfig = path.into();
        Some(Self { kubeconfig })
    }

    /// The kubeconfig of somebody else.
    pub(crate) async fn config_of(&self, name: &str) -> Option<Config> {
        let path = self.kubeconfig.with_file_name(format!("{name}.kubeconfig"));
        if !path.exists() {
            eprintln!("left out: there is no {}", path.display());
            return None;
        }
        Some(read(path).await)
    }

    /// The tenant's client, to be told more.
    pub(crate) async fn builder(&self) -> ClientBuilder {
        Client::from_config(read(self.kubeconfig.clone()).await).expect("a usable kubeconfig")
    }

    /// The tenant's own namespace.
    pub(crate) async fn namespace(&self) -> Namespace {
        let config = read(self.kubeconfig.clone()).await;
        let name = config.default_namespace.clone();
        self.builder()
            .await
            .build()
            .expect("a client")
            .namespace(name)
    }
}

async fn read(path: PathBuf) -> Config {
    let kubeconfig = Kubeconfig::read_from(path).expect("a kubeconfig");
    Config::from_custom_kubeconfig(kubeconfig, &KubeConfigOptions::default())
        .await
        .expect("a complete kubeconfig")
}

/// A name that no other row has.
pub(crate) fn name(of: &str) -> String {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    format!(
        "row-{of}-{}",
        now.expect("a clock").as_micros() % 1_000_000_000
    )
}

/// Deletes a claim and waits until it is gone.
pub(crate) async fn remove<S: ClaimSpec>(claims: &Claims<S>, name: &str) -> Result<()> {
    match claims.delete(name).await {
        Err(error) if error.is_not_found() => return Ok(()),
        outcome => outcome?,
    };
    until("the claim to be gone", async || {
        match claims.get(name).await {
            Err(error) if error.is_not_found() => Some(()),
            _ => None,
        }
    })
    .await;
    Ok(())
}

/// Looks until something is there: on a real server things take their time.
pub(crate) async fn until<T>(what: &str, mut look: impl AsyncFnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(found) = look().await {
            return found;
        }
        assert!(
            start.elapsed() < Duration::from_secs(60),
            "waited for {what}"
        );
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}
