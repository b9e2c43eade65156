//! `Call`: what every client crate calls its operations by.

/// Defines a client crate's `Call`: the type that all of its operations return.
///
/// It stands in each client, because the setters of an operation are inherent methods
/// (`impl Call<ListThings>`), and those need a type of their own crate.
#[macro_export]
macro_rules! define_call {
    () => {
        /// One call of an operation: set what is optional, then `.await` it.
        ///
        /// Nothing is sent before that. The future is `Send + 'static`; dropping it is safe, but
        /// a write that was under way may have been carried out, so read back before repeating it.
        #[must_use = "a call does nothing until it is awaited"]
        pub struct Call<O: $crate::Operation>($crate::PendingCall<O>);

        #[allow(
            dead_code,
            reason = "which of them are used depends on the service's operations"
        )]
        impl<O: $crate::Operation> Call<O> {
            pub(crate) fn new(executor: &$crate::Executor) -> Self {
                Self($crate::PendingCall::new(executor))
            }

            pub(crate) fn path(self, name: &'static str, value: impl ::std::fmt::Display) -> Self {
                Self(self.0.path(name, value))
            }

            pub(crate) fn checked_path<T>(self, name: &'static str, value: &T) -> Self
            where
                T: ::std::fmt::Display + $crate::__private::Check,
            {
                Self(self.0.checked_path(name, value))
            }

            pub(crate) fn checked_query<T>(self, name: &'static str, value: &T) -> Self
            where
                T: ::std::fmt::Display + $crate::__private::Check,
            {
                Self(self.0.checked_query(name, value))
            }

            pub(crate) fn query(self, name: &'static str, value: impl ::std::fmt::Display) -> Self {
                Self(self.0.query(name, value))
            }

            pub(crate) fn query_once(
                self,
                name: &'static str,
                value: impl ::std::fmt::Display,
            ) -> Self {
                Self(self.0.query_once(name, value))
            }

            pub(crate) fn query_at_least<T: ::std::fmt::Display + PartialOrd>(
                self,
                name: &'static str,
                value: T,
                least: T,
            ) -> Self {
                Self(self.0.query_at_least(name, value, least))
            }

            pub(crate) fn header(
                self,
                name: &'static str,
                value: impl ::std::fmt::Display,
            ) -> Self {
                Self(self.0.header(name, value))
            }

            pub(crate) fn json<T>(self, body: &T) -> Self
            where
                T: $crate::__private::Serialize + $crate::__private::Check + ?Sized,
            {
                Self(self.0.json(body))
            }

            pub(crate) fn bytes(self, body: impl Into<$crate::__private::Bytes>) -> Self {
                Self(self.0.bytes(body))
            }

            pub(crate) fn form(self, form: $crate::Form) -> Self {
                Self(self.0.form(form))
            }

            pub(crate) fn body_stream(self, body: $crate::Body) -> Self {
                Self(self.0.body_stream(body))
            }

            pub(crate) fn refuse(
                mut self,
                field: impl Into<::std::string::String>,
                why: impl Into<::std::string::String>,
            ) -> Self {
                self.0.refuse(field, why);
                self
            }

            /// Sets limits that hold for this call alone.
            pub fn options(self, options: $crate::CallOptions) -> Self {
                Self(self.0.options(options))
            }

            /// Sends the call and gives the value together with status, headers and request id.
            pub fn with_response(
                self,
            ) -> impl ::std::future::Future<
                Output = $crate::Result<$crate::Response<<O as $crate::Operation>::Output>>,
            > + Send
            + 'static {
                self.0.with_response()
            }
        }

        impl<O: $crate::PagedOperation> Call<O> {
            /// Keeps this many pages in flight while a stream is read; they come in order.
            pub fn prefetch(self, pages: usize) -> Self {
                Self(self.0.prefetch(pages))
            }

            /// Ends a stream after this many items.
            pub fn limit(self, items: u64) -> Self {
                Self(self.0.limit(items))
            }

            /// Starts at the page that an earlier one named as its next.
            pub fn resume(self, cursor: $crate::Cursor) -> Self {
                Self(self.0.resume(cursor))
            }

            /// All items of all pages, as a stream.
            pub fn items(self) -> $crate::Items<<O as $crate::PagedOperation>::Item> {
                self.0.items()
            }

            /// All pages, as a stream.
            pub fn pages(self) -> $crate::Pages<<O as $crate::PagedOperation>::Item> {
                self.0.pages()
            }
        }

        impl<O: $crate::Operation> ::std::fmt::Debug for Call<O> {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                ::std::fmt::Debug::fmt(&self.0, f)
            }
        }

        impl<O: $crate::Operation> ::std::future::IntoFuture for Call<O> {
            type Output = $crate::Result<<O as $crate::Operation>::Output>;
            type IntoFuture = ::std::pin::Pin<
                ::std::boxed::Box<dyn ::std::future::Future<Output = Self::Output> + Send>,
            >;

            fn into_future(self) -> Self::IntoFuture {
                ::std::boxed::Box::pin(self.0.send())
            }
        }
    };
}
