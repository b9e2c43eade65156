//! A browser: cookies, forms and redirects.

use std::collections::BTreeMap;

use crate::{
    player::{BASE, Player, query},
    support::Answer,
};

/// What a browser keeps.
#[derive(Debug, Default)]
pub struct Browser {
    cookies: BTreeMap<String, String>,
}

impl Browser {
    pub async fn get(&mut self, player: &Player, url: &str) -> Answer {
        self.send(player, "GET", url, None).await
    }

    pub async fn post(&mut self, player: &Player, url: &str, form: &[(&str, &str)]) -> Answer {
        self.send(player, "POST", url, Some(query(form))).await
    }

    async fn send(
        &mut self,
        player: &Player,
        method: &str,
        url: &str,
        body: Option<String>,
    ) -> Answer {
        let mut headers = vec![("accept".to_owned(), "text/html".to_owned())];
        if body.is_some() {
            let kind = "application/x-www-form-urlencoded".to_owned();
            headers.push(("content-type".to_owned(), kind));
        }
        let cookies: Vec<_> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        if !cookies.is_empty() {
            headers.push(("cookie".to_owned(), cookies.join("; ")));
        }
        let answer = player.send(method, url, &headers, body.as_deref()).await;
        for (name, value) in &answer.headers {
            if let ("set-cookie", Some((key, rest))) = (name.as_str(), value.split_once('=')) {
                let value = rest.split(';').next().unwrap_or_default();
                self.cookies.insert(key.to_owned(), value.to_owned());
            }
        }
        answer
    }

    /// Follows redirects of the server to itself.
    pub async fn follow(&mut self, player: &Player, mut answer: Answer) -> Answer {
        while let Some(location) = answer.header("location").filter(|to| to.starts_with(BASE)) {
            let location = location.to_owned();
            answer = self.get(player, &location).await;
        }
        answer
    }

    /// Fills in the login form of a page.
    pub async fn log_in(&mut self, player: &Player, page: &Answer, user: &str) -> Answer {
        let form = [("username", user), ("password", user)];
        self.post(player, &action(page), &form).await
    }
}

/// Where the form of a page goes.
pub fn action(page: &Answer) -> String {
    let text = String::from_utf8_lossy(&page.body);
    let (_, rest) = text
        .split_once("action=\"")
        .unwrap_or_else(|| panic!("no form: {text}"));
    rest.split('"')
        .next()
        .unwrap_or_default()
        .replace("&amp;", "&")
}
