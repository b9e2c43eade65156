//! Setters for structs that cannot be written as literals outside their crate.

/// Gives a `#[non_exhaustive]` struct one chained setter for each field.
///
/// `plain` fields take the value itself, `opt` fields take what goes into the `Option`.
///
/// ```
/// #[derive(Default)]
/// struct Build { uuid: String, node: Option<String> }
/// scs_wire::setters! { Build { plain uuid: String, opt node: String } }
/// let build = Build::default().uuid("1").node("n1");
/// assert_eq!(build.node.as_deref(), Some("n1"));
/// ```
#[macro_export]
macro_rules! setters {
    ($name:ident { $($rest:tt)* }) => {
        impl $name { $crate::setters!(@field $($rest)*); }
    };
    (@field) => {};
    (@field plain $field:ident : $ty:ty $(, $($rest:tt)*)?) => {
        #[doc = concat!("Sets [`", stringify!($field), "`](Self::", stringify!($field), ").")]
        #[must_use]
        pub fn $field(mut self, value: impl ::std::convert::Into<$ty>) -> Self {
            self.$field = value.into();
            self
        }
        $($crate::setters!(@field $($rest)*);)?
    };
    (@field opt $field:ident : $ty:ty $(, $($rest:tt)*)?) => {
        #[doc = concat!("Sets [`", stringify!($field), "`](Self::", stringify!($field), ").")]
        #[must_use]
        pub fn $field(mut self, value: impl ::std::convert::Into<$ty>) -> Self {
            self.$field = ::std::option::Option::Some(value.into());
            self
        }
        $($crate::setters!(@field $($rest)*);)?
    };
}
