import Testing
import Tuples

/// Structs that are arrays in JSON: what is read, written and refused, and where.
@Suite struct TupleTests {
    private func rewritten<Value: JSONCodable>(_ type: Value.Type, _ text: String) throws -> String {
        String(decoding: try Value(json: text).jsonBytes(), as: UTF8.self)
    }

    private func fault<Value: JSONCodable>(_ type: Value.Type, _ text: String) -> String {
        do {
            return "read: \(try Value(json: text))"
        } catch {
            return "\(error)"
        }
    }

    private func faults(_ value: some Validatable) -> [String] {
        do {
            try value.validate()
            return []
        } catch {
            return error.faults.map(\.description)
        }
    }

    @Test func elementsArePropertiesByPlace() throws {
        let point = try Point(json: " [ 8.5 , 47.25 ] ")
        #expect(point == Point(longitude: 8.5, latitude: 47.25))
        #expect(try rewritten(Point.self, "[8.5,47.25,400]") == "[8.5,47.25,400]")
        #expect(try Row(json: #"["a",null]"#) == Row(first: "a", second: nil))
        #expect(try Row(json: #"["a",1,null]"#).third == .null)
        #expect(try rewritten(Row.self, #"["a",null,null,{"name":"n"}]"#) == #"["a",null,null,{"name":"n"}]"#)
    }

    @Test func whatIsWrongIsNamedWithItsPlace() {
        #expect(fault(Point.self, "[1]") == "the required member '1' is missing (byte 0)")
        #expect(fault(Point.self, "{}") == "expected an array, found an object (byte 0)")
        #expect(fault(Point.self, #"[1,"x"]"#) == "/1: expected a number, found a string (byte 3)")
        #expect(fault(Point.self, "[1,2,null]") == "/2: expected a number, found null (byte 5)")
        #expect(fault(Point.self, "[1,2,]") == "/2: expected a number, found ']' (byte 5)")
        #expect(fault(Point.self, "[1,2") == "/1: expected ',' or ']', found the end (byte 4)")
        #expect(
            fault(Stop.self, #"{"at":[1,2],"maybe":[1]}"#) == "/maybe: the required member '1' is missing (byte 20)"
        )
        #expect(fault(Row.self, #"["a",1,"b",{}]"#) == "/3: the required member 'name' is missing (byte 11)")
    }

    @Test func elementsBehindTheLastOneAreKeptWhereTheyCount() throws {
        #expect(try rewritten(Open.self, #"["a","b","c"]"#) == #"["a","b"]"#)
        #expect(try rewritten(Point.self, "[1.5,2.5,3,4]") == "[1.5,2.5,3]")
        #expect(try rewritten(Counted.self, #"[1,"x",7]"#) == #"[1,"x",7]"#)
    }

    @Test func onlyTheLastOnesMayBeAbsent() throws {
        let row = Row(first: "a", second: 1, third: nil, rest: [Row.Rest(name: "n")])
        #expect(throws: JSONError.self) { try row.jsonBytes() }
        do {
            _ = try row.jsonBytes()
        } catch {
            #expect("\(error)" == "/2: stands behind an element that is not there (byte 7)")
        }
    }

    @Test func everyElementIsChecked() throws {
        #expect(
            faults(Point(longitude: 200, latitude: 1, third: -1)) == [
                "/0: must be at most 180.0", "/2: must be at least 0",
            ]
        )
        let row = Row(first: "", second: 1, third: .null, rest: [Row.Rest(name: "n"), Row.Rest(name: "long")])
        #expect(faults(row) == ["/0: must have at least 1 character", "/4/name: must have at most 3 characters"])
        #expect(
            try faults(Row(json: #"["a",1,"b",{"name":""},{"name":""},{"name":""}]"#)) == [
                "must have at most 5 elements"
            ]
        )
        #expect(try faults(Counted(json: "[1,1]")).count == 3)
        #expect(try faults(Counted(json: "[1,2,7]")) == [])
        #expect(faults(Merged(first: 10, second: 0)) == ["/0: must be at most 9", "/1: must be at least 1"])
    }

    @Test func tuplesNestRecurseAndAreVariants() throws {
        #expect(try List(json: "[1,[2,[3]]]").list?.list == List(first: 3))
        #expect(try rewritten(List.self, "[1,[2,[3]]]") == "[1,[2,[3]]]")
        #expect(try Shape(json: "[1,2]") == .point(Point(longitude: 1, latitude: 2)))
        let points = #"{"points":[[1.5,2.5],[3.5,4.5,5]]}"#
        #expect(try rewritten(Shape.self, points) == points)
        let stop = try Stop(json: #"{"at":[1,2],"maybe":null,"visit":[{"id":1,"name":"n"},"2024-02-29"]}"#)
        #expect(stop.maybe == nil)
        #expect(stop.visit?.visitor.id == 1)
        #expect(StopRequest.Visit(visitor: VisitorRequest(name: "n")).third == 2)
    }

    @Test func codableGoesTheSameWay() throws {
        let bytes = try Point(longitude: 1, latitude: 2).jsonBytes()
        #expect(try JSONValue(json: bytes) == [1, 2])
    }
}
