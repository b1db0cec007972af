import HTTPTypes
import Hummingbird
import Serving

/// Answers with what was called, with what parameters and by whom.
struct Backend: ServingHandler {
    typealias Context = BasicRequestContext
    typealias Identity = String

    func authenticate(token credential: BearerToken, context: OpenContext) async throws -> String? {
        if credential.text == "barred" { throw Forbidden() }
        return credential.text == "good" ? "token" : nil
    }

    func authenticate(password credential: BasicCredential, context: OpenContext) async throws -> String? {
        credential.password == "good" ? credential.user : nil
    }

    func authenticate(headerKey credential: APIKey, context: OpenContext) async throws -> String? {
        credential.text == "good" ? "header key" : nil
    }

    func authenticate(queryKey credential: APIKey, context: OpenContext) async throws -> String? {
        credential.text == "good & well" ? "query key" : nil
    }

    func authenticate(cookieKey credential: APIKey, context: OpenContext) async throws -> String? {
        credential.text == "good; well" ? "cookie key" : nil
    }

    func authenticate(grant credential: BearerToken, context: OpenContext) async throws -> String? {
        let scopes = context.operation.security.joined().first { $0.name == "grant" }?.scopes ?? []
        return credential.text == scopes.joined(separator: "+") ? "grant" : nil
    }

    func authenticate(openID credential: BearerToken, context: OpenContext) async throws -> String? {
        credential.text == "id" ? "open ID" : nil
    }

    func authenticate(certificate credential: HTTPRequest, context: OpenContext) async throws -> String? {
        HTTPField.Name("X-Client-Certificate").flatMap { credential.headerFields[$0] }
    }

    // MARK: Paths

    func getArchive(_ input: GetArchive.Input, context: OpenContext) async throws -> GetArchive.Output {
        .ok("archive \(input.name)")
    }

    func getFile(_ input: GetFile.Input, context: OpenContext) async throws -> GetFile.Output {
        .ok("file \(input.name)")
    }

    func getReadme(_ input: GetReadme.Input, context: OpenContext) async throws -> GetReadme.Output {
        .ok("readme")
    }

    func addNumber(_ input: AddNumber.Input, context: OpenContext) async throws -> AddNumber.Output {
        .ok("\(input.left + (input.body ?? 0))")
    }

    func subscribe(_ input: Subscribe.Input, context: OpenContext) async throws -> Subscribe.Output {
        .noContent
    }

    func getTrip(_ input: GetTrip.Input, context: OpenContext) async throws -> GetTrip.Output {
        .ok("from \(input.from) to \(input.to)")
    }

    func getNotes(_ input: GetNotes.Input, context: OpenContext) async throws -> GetNotes.Output {
        .ok("notes \(input.major) \(input.minor)")
    }

    func getTenantCarts(_ input: GetTenantCarts.Input, context: OpenContext) async throws -> GetTenantCarts.Output {
        .ok("carts of \(input.tenant)")
    }

    func getUsers(_ input: GetUsers.Input, context: OpenContext) async throws -> GetUsers.Output {
        .ok("users")
    }

    func getCart(_ input: GetCart.Input, context: OpenContext) async throws -> GetCart.Output {
        .ok("cart \(input.id)")
    }

    func getOwnItems(_ input: GetOwnItems.Input, context: OpenContext) async throws -> GetOwnItems.Output {
        .ok("own items")
    }

    func getItem(_ input: GetItem.Input, context: OpenContext) async throws -> GetItem.Output {
        .ok("item \(input.item) of \(input.cart)")
    }

    func getGoods(_ input: GetGoods.Input, context: OpenContext) async throws -> GetGoods.Output {
        .ok("goods")
    }

    // MARK: Callers

    func byToken(_ input: ByToken.Input, context: AuthenticatedContext) async throws -> ByToken.Output {
        .ok(context.identity)
    }

    func byPassword(_ input: ByPassword.Input, context: AuthenticatedContext) async throws -> ByPassword.Output {
        .ok(context.identity)
    }

    func byKeys(_ input: ByKeys.Input, context: AuthenticatedContext) async throws -> ByKeys.Output {
        .ok(context.identity)
    }

    func byGrant(_ input: ByGrant.Input, context: AuthenticatedContext) async throws -> ByGrant.Output {
        .ok(context.identity)
    }

    func byCertificate(
        _ input: ByCertificate.Input,
        context: AuthenticatedContext
    ) async throws -> ByCertificate.Output {
        .ok(context.identity)
    }

    func byAnyone(_ input: ByAnyone.Input, context: OpenContext) async throws -> ByAnyone.Output {
        .ok(context.identity ?? "nobody")
    }
}
