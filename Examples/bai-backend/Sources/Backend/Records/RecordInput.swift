import BAIWeChat

/// What is asked of a single record.
typealias RecordView = ExpandParameter & FieldsParameter

/// What is asked of a list.
typealias RecordList = RecordView & PageParameter & PerPageParameter & SortParameter & FilterParameter
    & SkipTotalParameter
