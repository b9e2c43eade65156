//! Secrets of a project's configuration, encrypted so that only the server can read them.

use std::fmt;
use std::future::Future;

use aws_lc_rs::rsa::{OAEP_SHA1_MGF1SHA1, OaepPublicEncryptingKey, PublicEncryptingKey};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use secrecy::{ExposeSecret as _, SecretString};

use crate::handles::Project;
use crate::operations::GetProjectKey;
use crate::{Call, Error, Result};

/// What errors name as their operation where nothing is sent.
const ENCRYPT: &str = "encrypt";

impl Project {
    /// Encrypts a secret with the project's public key, for the project's own configuration.
    ///
    /// The key is fetched, the plaintext stays on this machine. It is encrypted as it is: a line
    /// break at its end is a part of it.
    ///
    /// ```no_run
    /// # async fn example(client: zuul_client::Client) -> zuul_client::Result<()> {
    /// let project = client.tenant("scs").project("scs/docs");
    /// let secret = project.encrypt("swordfish").await?;
    /// print!("{}", secret.to_yaml("registry", "password"));
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// Those of [`project_key`](crate::handles::Tenant::project_key): 404 for a project that the
    /// tenant does not have. [Invalid input](Error::is_invalid_input): an empty secret.
    pub fn encrypt(
        &self,
        plaintext: impl Into<SecretString>,
    ) -> impl Future<Output = Result<EncryptedSecret>> + Send + 'static {
        let key = Call::<GetProjectKey>::new(&self.executor)
            .path("tenant_name", &self.tenant)
            .path("project_name", &self.project);
        let plaintext = plaintext.into();
        async move {
            let key = SecretKey::parse(&key.await?).map_err(|why| Error::unreadable("key", why))?;
            key.encrypt(&plaintext)
        }
    }
}

/// The public key of a project, with which its secrets are encrypted.
pub struct SecretKey(OaepPublicEncryptingKey);

impl SecretKey {
    /// Reads the key as the server gives it: RSA, in PEM form.
    ///
    /// # Errors
    /// [Invalid input](Error::is_invalid_input): a text that holds no such key.
    pub fn from_pem(pem: &str) -> Result<Self> {
        Self::parse(pem).map_err(|why| Error::invalid_input(ENCRYPT, "key", why))
    }

    fn parse(pem: &str) -> Result<Self, &'static str> {
        let begin = "-----BEGIN PUBLIC KEY-----";
        let (_, rest) = pem.split_once(begin).ok_or("no public key in PEM form")?;
        let (body, _) = rest
            .split_once("-----END PUBLIC KEY-----")
            .ok_or("the PEM text is cut off")?;
        let body: String = body.split_whitespace().collect();
        let der = BASE64.decode(body).map_err(|_| "the PEM text is broken")?;
        let key = PublicEncryptingKey::from_der(&der)
            .map_err(|_| "not an RSA key of 2048 to 8192 bits")?;
        OaepPublicEncryptingKey::new(key)
            .map(Self)
            .map_err(|_| "the key cannot encrypt")
    }

    /// Encrypts a secret: RSAES-OAEP with SHA-1, as the server decrypts it.
    ///
    /// # Errors
    /// [Invalid input](Error::is_invalid_input): an empty secret, for which the server has no form.
    pub fn encrypt(&self, plaintext: &SecretString) -> Result<EncryptedSecret> {
        let refuse = |why| Error::invalid_input(ENCRYPT, "plaintext", why);
        let plaintext = plaintext.expose_secret();
        if plaintext.is_empty() {
            return Err(refuse("is empty"));
        }
        let most = self.0.max_plaintext_size(&OAEP_SHA1_MGF1SHA1);
        let mut chunks = Vec::new();
        let mut rest = plaintext;
        while !rest.is_empty() {
            // The server decodes each chunk's UTF-8 by itself: none may end inside a character.
            let (chunk, tail) = rest.split_at(boundary(rest, most));
            let mut sealed = vec![0; self.0.ciphertext_size()];
            let sealed = self
                .0
                .encrypt(&OAEP_SHA1_MGF1SHA1, chunk.as_bytes(), &mut sealed, None)
                .map_err(|_| refuse("cannot be encrypted with this key"))?;
            chunks.push(BASE64.encode(sealed));
            rest = tail;
        }
        Ok(EncryptedSecret { chunks })
    }
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SecretKey")
            .field("bits", &self.0.key_size_bits())
            .finish()
    }
}

/// An encrypted secret, ready for the configuration; nobody but the server can read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EncryptedSecret {
    chunks: Vec<String>,
}

impl EncryptedSecret {
    /// The pieces in base64: a secret longer than the key is encrypted in several.
    #[must_use]
    pub fn chunks(&self) -> &[String] {
        &self.chunks
    }

    /// The `secret` stanza for a file of the project's configuration, such as `.zuul.yaml`.
    ///
    /// `name` is the secret's name, `field` that of the one value in it.
    #[must_use]
    pub fn to_yaml(&self, name: &str, field: &str) -> String {
        let mut yaml = format!(
            "- secret:\n    name: {}\n    data:\n      {}: !encrypted/pkcs1-oaep\n",
            yaml_text(name),
            yaml_text(field)
        );
        for chunk in &self.chunks {
            yaml.push_str("        - ");
            yaml.push_str(chunk);
            yaml.push('\n');
        }
        yaml
    }
}

/// The last end of a character within the first `most` bytes.
fn boundary(text: &str, most: usize) -> usize {
    let within = (1..=most.min(text.len())).rev();
    within
        .into_iter()
        .find(|&end| text.is_char_boundary(end))
        .unwrap_or(text.len())
}

/// A text as YAML: bare where it can be nothing but text, else as in JSON, which YAML reads.
fn yaml_text(text: &str) -> String {
    let letters = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    let word = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
        .iter()
        .any(|word| text.eq_ignore_ascii_case(word));
    let bare = text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.chars().all(letters);
    if bare && !word {
        text.to_owned()
    } else {
        serde_json::Value::from(text).to_string()
    }
}
