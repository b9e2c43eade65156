//! Secrets that only the server can read.

use aws_lc_rs::encoding::AsDer as _;
use aws_lc_rs::rsa::{KeySize, OAEP_SHA1_MGF1SHA1, OaepPrivateDecryptingKey, PrivateDecryptingKey};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use scs_testkit::faults::{RawServer, Scripted};
use zuul_client::{Client, EncryptedSecret, SecretKey};

/// What the server holds, and the PEM that it gives.
fn pair() -> (OaepPrivateDecryptingKey, String) {
    let private = PrivateDecryptingKey::generate(KeySize::Rsa2048).unwrap();
    let der = private.public_key().as_der().unwrap();
    let body = BASE64.encode(der.as_ref());
    let lines: Vec<&str> = body
        .as_bytes()
        .chunks(64)
        .map(|line| std::str::from_utf8(line).unwrap())
        .collect();
    let pem = format!(
        "-----BEGIN PUBLIC KEY-----\n{}\n-----END PUBLIC KEY-----\n",
        lines.join("\n")
    );
    (OaepPrivateDecryptingKey::new(private).unwrap(), pem)
}

/// As the server decrypts: each chunk by itself, and each must be UTF-8.
fn decrypted(key: &OaepPrivateDecryptingKey, secret: &EncryptedSecret) -> Vec<String> {
    let decrypt = |chunk: &String| {
        let sealed = BASE64.decode(chunk).unwrap();
        let mut plain = vec![0; key.min_output_size()];
        let plain = key
            .decrypt(&OAEP_SHA1_MGF1SHA1, &sealed, &mut plain, None)
            .unwrap();
        String::from_utf8(plain.to_vec()).unwrap()
    };
    secret.chunks().iter().map(decrypt).collect()
}

#[tokio::test]
async fn the_server_reads_what_was_encrypted_with_its_key() {
    let (private, pem) = pair();
    let server = RawServer::always(Scripted::new(200, "text/plain", pem).whole()).await;
    let client = Client::builder(server.base_url()).build().unwrap();
    let project = client.tenant("scs").project("scs/docs");
    let secret = project.encrypt("sw€rdfish\n").await.unwrap();
    assert_eq!(decrypted(&private, &secret), ["sw€rdfish\n"]);
    assert_eq!(
        server.requests()[0].target,
        "/api/tenant/scs/key/scs/docs.pub"
    );
}

#[test]
fn a_long_secret_is_cut_between_characters() {
    let (private, pem) = pair();
    let key = SecretKey::from_pem(&pem).unwrap();
    // 256 bytes of key hold 214 of text; 3 does not divide it.
    let plain = "€".repeat(200);
    let secret = key.encrypt(&plain.as_str().into()).unwrap();
    let chunks = decrypted(&private, &secret);
    assert_eq!(chunks.concat(), plain);
    assert_eq!(
        chunks.iter().map(String::len).collect::<Vec<_>>(),
        [213, 213, 174]
    );
    // Never twice the same.
    assert_ne!(key.encrypt(&plain.into()).unwrap(), secret);
}

#[test]
fn the_stanza_is_yaml_whatever_the_names_are() {
    let (_, pem) = pair();
    let key = SecretKey::from_pem(&pem).unwrap();
    let secret = key.encrypt(&"x".repeat(215).into()).unwrap();
    let [first, second] = secret.chunks() else {
        panic!("two chunks")
    };
    assert_eq!(
        secret.to_yaml("my-registry", "no"),
        format!(
            "- secret:\n    name: my-registry\n    data:\n      \"no\": !encrypted/pkcs1-oaep\n        \
             - {first}\n        - {second}\n"
        )
    );
    let odd = secret.to_yaml("a: \"b\"\n", "1e3");
    assert!(
        odd.contains("name: \"a: \\\"b\\\"\\n\"\n") && odd.contains("\"1e3\": !"),
        "{odd}"
    );
}

#[tokio::test]
async fn what_is_no_key_and_no_secret_is_refused() {
    let (_, pem) = pair();
    let cut = &pem[..200];
    let pkcs1 = pem.replace("PUBLIC KEY", "RSA PUBLIC KEY");
    let other = pem.replacen('M', "N", 1);
    for bad in ["", "<html>", cut, &pkcs1, &other] {
        let error = SecretKey::from_pem(bad).unwrap_err();
        assert!(error.is_invalid_input(), "{error}");
    }
    let key = SecretKey::from_pem(&pem).unwrap();
    assert!(key.encrypt(&"".into()).unwrap_err().is_invalid_input());
    let server = RawServer::always(Scripted::new(200, "text/plain", cut).whole()).await;
    let client = Client::builder(server.base_url()).build().unwrap();
    let error = client
        .tenant("t")
        .project("p")
        .encrypt("s")
        .await
        .unwrap_err();
    assert!(error.is_decode(), "{error}");
}
