//! Setters for structs that cannot be written as literals outside their crate.

/// Gives a `#[non_exhaustive]` struct one chained setter for each field.
///
/// `plain` fields take the value itself, `opt` fields take what goes into the `Option`; both take
/// whatever converts into it. `value` and `opt_value` are the same without a conversion, for
/// numbers and booleans, whose literals would otherwise need a suffix.
///
/// ```
/// #[derive(Default)]
/// struct Build { uuid: String, node: Option<String>, runs: u64, change: Option<u64> }
/// scs_wire::setters! {
///     Build { plain uuid: String, opt node: String, value runs: u64, opt_value change: u64 }
/// }
/// let build = Build::default().uuid("1").node("n1").runs(2).change(7);
/// assert_eq!((build.node.as_deref(), build.runs, build.change), (Some("n1"), 2, Some(7)));
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
    (@field value $field:ident : $ty:ty $(, $($rest:tt)*)?) => {
        #[doc = concat!("Sets [`", stringify!($field), "`](Self::", stringify!($field), ").")]
        #[must_use]
        pub fn $field(mut self, value: $ty) -> Self {
            self.$field = value;
            self
        }
        $($crate::setters!(@field $($rest)*);)?
    };
    (@field opt_value $field:ident : $ty:ty $(, $($rest:tt)*)?) => {
        #[doc = concat!("Sets [`", stringify!($field), "`](Self::", stringify!($field), ").")]
        #[must_use]
        pub fn $field(mut self, value: $ty) -> Self {
            self.$field = ::std::option::Option::Some(value);
            self
        }
        $($crate::setters!(@field $($rest)*);)?
    };
}
