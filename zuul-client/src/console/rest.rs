//! The published log, for what the console did not show.

use bytes::Bytes;
use futures_core::stream::BoxStream;
use futures_util::StreamExt as _;
use scs_client_core::{
    ByteStream, CredentialUse, HttpMethod, Operation, OperationInfo, PendingCall, Streamed,
};
use url::Url;

use crate::handles::Build;
use crate::{Error, Result};

enum GetLog {}
impl Operation for GetLog {
    type Output = ByteStream;
    type Answer = Streamed;
    const INFO: OperationInfo = OperationInfo::new("interim", HttpMethod::Get, "/x")
        .any_content_type()
        .accepts(&[200, 206, 416])
        .credential(CredentialUse::Never);
}

/// job-output.txt from a byte on.
pub(super) async fn open(
    build: &Build,
    log_url: &str,
    offset: u64,
) -> Result<BoxStream<'static, Result<Bytes>>> {
    let url = Url::parse(log_url)
        .and_then(|u| u.join("job-output.txt"))
        .map_err(|e| Error::unreadable("interim", e))?;
    let answer = PendingCall::<GetLog>::new(&build.executor.elsewhere(&url)?)
        .at(url)
        .header("range", format!("bytes={offset}-"))
        .with_response()
        .await?;
    let skip = match answer.status.as_u16() {
        416 => return Ok(futures_util::stream::empty().boxed()),
        206 => 0,
        _ => offset,
    };
    let mut left = skip;
    Ok(answer
        .value
        .map(move |piece| {
            piece.map(|mut piece| {
                let cut = left.min(piece.len() as u64);
                left -= cut;
                piece.split_off(cut as usize)
            })
        })
        .boxed())
}
