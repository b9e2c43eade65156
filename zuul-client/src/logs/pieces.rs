//! Streams of bytes: cutting, limiting and gathering them.

use bytes::Bytes;
use futures_core::stream::BoxStream;
use futures_util::StreamExt as _;
use scs_client_core::{Error, Result};

use super::fetch::READ;

/// A file on its way, piece by piece.
pub(super) type Pieces = BoxStream<'static, Result<Bytes>>;

/// Leaves out the first bytes.
pub(super) fn skip(pieces: Pieces, bytes: u64) -> Pieces {
    let mut left = bytes;
    pieces
        .map(move |piece| {
            piece.map(|mut piece| {
                let cut = left.min(piece.len() as u64);
                left -= cut;
                piece.split_off(usize::try_from(cut).unwrap_or(usize::MAX))
            })
        })
        .boxed()
}

/// Ends after so many bytes, without reading on.
pub(super) fn take(pieces: Pieces, bytes: u64) -> Pieces {
    futures_util::stream::unfold((pieces, bytes), |(mut pieces, left)| async move {
        if left == 0 {
            return None;
        }
        Some(match pieces.next().await? {
            Ok(mut piece) => {
                piece.truncate(usize::try_from(left).unwrap_or(usize::MAX));
                let left = left - piece.len() as u64;
                (Ok(piece), (pieces, left))
            }
            Err(error) => (Err(error), (pieces, 0)),
        })
    })
    .boxed()
}

/// Ends with an error once more bytes than this have come: a few compressed bytes may stand for
/// as many as the disk holds.
pub(super) fn limit(pieces: Pieces, most: u64) -> Pieces {
    let state = Some((pieces, 0_u64));
    futures_util::stream::unfold(state, move |state| async move {
        let (mut pieces, seen) = state?;
        Some(match pieces.next().await? {
            Ok(piece) => match seen.checked_add(piece.len() as u64) {
                Some(seen) if seen <= most => (Ok(piece), Some((pieces, seen))),
                _ => (Err(too_large(most)), None),
            },
            Err(error) => (Err(error), None),
        })
    })
    .boxed()
}

/// Holds everything in memory, up to a limit.
pub(super) async fn gather(mut pieces: Pieces, most: usize) -> Result<Vec<u8>> {
    let mut all = Vec::new();
    while let Some(piece) = pieces.next().await {
        let piece = piece?;
        if all.len() + piece.len() > most {
            return Err(too_large(most as u64));
        }
        all.extend_from_slice(&piece);
    }
    Ok(all)
}

/// Holds the end alone.
pub(super) async fn gather_end(mut pieces: Pieces, bytes: usize) -> Result<Vec<u8>> {
    let mut end = Vec::new();
    while let Some(piece) = pieces.next().await {
        end.extend_from_slice(&piece?);
        // Only now and then, so that each byte is moved about once.
        if end.len() > bytes.saturating_mul(2).max(1 << 16) {
            end.drain(..end.len() - bytes);
        }
    }
    end.drain(..end.len().saturating_sub(bytes));
    Ok(end)
}

fn too_large(most: u64) -> Error {
    Error::too_large(READ, format!("more than {most} bytes"))
}

#[cfg(test)]
mod tests {
    use futures_util::stream;
    use proptest::prelude::*;

    use super::*;

    fn pieces(parts: &[Vec<u8>]) -> Pieces {
        let parts: Vec<_> = parts.iter().cloned().map(Bytes::from).map(Ok).collect();
        stream::iter(parts).boxed()
    }

    fn run<T>(work: impl Future<Output = T>) -> T {
        futures_util::FutureExt::now_or_never(work).unwrap()
    }

    proptest! {
        #[test]
        fn however_a_file_is_cut_it_is_the_same_file(
            parts in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..9), 0..9),
            from in 0_u64..90,
            count in 0_u64..90,
        ) {
            let whole = parts.concat();
            let expected: Vec<u8> = whole.iter().copied().skip(from as usize).take(count as usize).collect();
            let range = take(skip(pieces(&parts), from), count);
            prop_assert_eq!(run(gather(range, 90)).unwrap(), expected);
            let end = run(gather_end(pieces(&parts), count as usize)).unwrap();
            prop_assert_eq!(&end[..], &whole[whole.len().saturating_sub(count as usize)..]);
            let limited = run(gather(limit(pieces(&parts), count), 90));
            prop_assert_eq!(limited.is_ok(), whole.len() as u64 <= count);
        }
    }
}
