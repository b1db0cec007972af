nonisolated extension JSONReader {
    /// A place to come back to while a value is tried as one alternative after the other.
    public struct Trial {
        let cursor: UnsafePointer<UInt8>
        let depthLeft: Int
        /// The fault of the alternative that got furthest.
        var furthest: JSONError?
    }

    /// Remembers the reader's place.
    public func beginTrial() -> Trial {
        Trial(cursor: cursor, depthLeft: depthLeft)
    }

    /// Goes back to the start of `trial` after an alternative failed with `error`.
    ///
    /// - Throws: where nested trials have read the document again so often that it must be meant to be slow.
    public mutating func retry(_ trial: inout Trial, after error: JSONError) throws(JSONError) {
        if error.offset >= trial.furthest?.offset ?? 0 { trial.furthest = error }
        try rewind(to: trial.cursor, depthLeft: trial.depthLeft)
    }

    /// The error of a trial without success: that of the alternative that got furthest.
    public func failure(of trial: Trial) -> JSONError {
        trial.furthest ?? mismatch("a value")
    }

    mutating func rewind(to cursor: UnsafePointer<UInt8>, depthLeft: Int) throws(JSONError) {
        rereadLeft -= self.cursor - cursor
        self.cursor = cursor
        self.depthLeft = depthLeft
        guard rereadLeft >= 0 else {
            throw JSONError(.limit("the alternatives of this value are nested too deep to try them all"), at: offset)
        }
    }

    /// The text of the member `name` of the object at the reader's place, which stays where it is.
    ///
    /// - Throws: where there is no object, no such member, or no string in it.
    public mutating func peekString(_ name: StaticString) throws(JSONError) -> String {
        let (start, depth) = (cursor, depthLeft)
        let key = JSONKeys.Key(name)
        var object = try beginObject()
        while try nextMember(of: &object) {
            if skipName(key) {
                try skipColon()
                let text = try readString()
                try rewind(to: start, depthLeft: depth)
                return text
            }
            cursor -= 1
            _ = try skipString()
            try skipColon()
            try skipValue()
        }
        throw JSONError(.missing(name: "\(name)"), at: object.offset)
    }
}
