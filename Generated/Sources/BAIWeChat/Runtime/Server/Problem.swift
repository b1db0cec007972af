#if Server
import HTTPTypes

/// What the server answers by itself when a request cannot be handled (RFC 9457).
nonisolated struct Problem {
    static let mediaType = "application/problem+json"

    let status: HTTPResponse.Status
    let faults: [Fault]

    var text: [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        // What stands for it where it is missing; some descriptions want it said.
        json.key("type")
        "about:blank".write(to: &json)
        json.key("title")
        status.reasonPhrase.write(to: &json)
        json.key("status")
        status.code.write(to: &json)
        if !faults.isEmpty {
            json.key("errors")
            json.beginArray()
            for fault in faults {
                json.element()
                json.beginObject()
                json.key("pointer")
                fault.pointer.write(to: &json)
                json.key("detail")
                fault.message.write(to: &json)
                json.endObject()
            }
            json.endArray()
        }
        json.endObject()
        return (try? json.finish()) ?? []
    }
}
#endif
