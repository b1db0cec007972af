import BAIWeChat
import HTTPTypes

// The operations of the records API have the same parameters and the same answers; these protocols say so.

/// What is asked of a single record.
protocol RecordView: Sendable {
    var expand: [String]? { get }
    var fields: String? { get }
}

/// What is asked of a list.
protocol RecordList: RecordView {
    var page: Int32 { get }
    var perPage: Int32 { get }
    var sort: [String]? { get }
    var filter: String? { get }
    var skipTotal: Bool { get }
}

/// What answers with a record or a list of them.
protocol RecordOutput: OperationOutput where Payload: JSONCodable {
    static func ok(_ payload: Payload) -> Self
    static func undocumented(status: HTTPResponse.Status, headers: HTTPFields, body: HTTPBody) -> Self
}

extension ListCompanyRecords.Input: RecordList {}
extension ListAttachmentRecords.Input: RecordList {}
extension ListProductRecords.Input: RecordList {}
extension ListDocumentRecords.Input: RecordList {}
extension ListCartRecords.Input: RecordList {}
extension ListOrderRecords.Input: RecordList {}

extension ListCompanyRecords.Output: RecordOutput {}
extension ListAttachmentRecords.Output: RecordOutput {}
extension ListProductRecords.Output: RecordOutput {}
extension ListDocumentRecords.Output: RecordOutput {}
extension ListCartRecords.Output: RecordOutput {}
extension ListOrderRecords.Output: RecordOutput {}

extension GetCompanyRecord.Input: RecordView {}
extension CreateCompanyRecord.Input: RecordView {}
extension UpdateCompanyRecord.Input: RecordView {}
extension GetCartRecord.Input: RecordView {}
extension CreateCartRecord.Input: RecordView {}
extension UpdateCartRecord.Input: RecordView {}
extension GetOrderRecord.Input: RecordView {}
extension CreateOrderRecord.Input: RecordView {}
extension UpdateOrderRecord.Input: RecordView {}

extension GetCompanyRecord.Output: RecordOutput {}
extension CreateCompanyRecord.Output: RecordOutput {}
extension UpdateCompanyRecord.Output: RecordOutput {}
extension GetCartRecord.Output: RecordOutput {}
extension CreateCartRecord.Output: RecordOutput {}
extension UpdateCartRecord.Output: RecordOutput {}
extension GetOrderRecord.Output: RecordOutput {}
extension CreateOrderRecord.Output: RecordOutput {}
extension UpdateOrderRecord.Output: RecordOutput {}
