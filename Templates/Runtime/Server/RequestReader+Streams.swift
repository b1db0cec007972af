#if Server
nonisolated extension RequestReader {
    /// A body whose elements come one by one.
    func elements() throws -> HTTPBody {
        try reject(longerThan: limits.streamed)
        return body.limited(to: limits.streamed)
    }

    /// What a reader of a stream that arrives wants to know.
    var reading: StreamReading {
        StreamReading(
            limit: limits.whole,
            jsonDepth: jsonDepth,
            isChecking: true,
            failure: RequestRejection.standing
        )
    }
}
#endif
