import Foundation
import JWTKit

/// Makes and reads the tokens of users: JSON Web Tokens (RFC 7519) with HMAC-SHA256.
public struct Tokens: Sendable {
    private let keys: JWTKeyCollection
    private let lifetime: TimeInterval

    /// - Parameters:
    ///   - secret: at least 32 bytes (RFC 7518 section 3.2).
    ///   - lifetime: in seconds.
    /// - Throws: ``WeakSecret`` for a secret that is too short.
    public init(secret: String, lifetime: TimeInterval = 7 * 86_400) async throws {
        guard secret.utf8.count >= 32 else { throw WeakSecret() }
        keys = await JWTKeyCollection().add(hmac: HMACKey(from: secret), digestAlgorithm: .sha256)
        self.lifetime = lifetime
    }

    public func token(for caller: Caller, now: Date = Date()) async throws -> String {
        let claims = Claims(
            sub: SubjectClaim(value: caller.openid),
            iss: Self.issuer,
            iat: IssuedAtClaim(value: now),
            exp: ExpirationClaim(value: now.addingTimeInterval(lifetime)),
            jti: IDClaim(value: UUID().uuidString)
        )
        return try await keys.sign(claims)
    }

    /// Whom a token was made for; nil where it is forged, expired, or not one of these tokens.
    public func caller(of token: String) async -> Caller? {
        guard token.utf8.count <= 4096, let claims = try? await keys.verify(token, as: Claims.self) else { return nil }
        return Caller(openid: claims.sub.value)
    }

    /// The secret is one that could be guessed.
    public struct WeakSecret: Error, CustomStringConvertible {
        public let description = "the token secret has fewer than 32 bytes"
    }

    private static let issuer: IssuerClaim = "bai-backend"

    private struct Claims: JWTPayload {
        let sub: SubjectClaim
        let iss: IssuerClaim
        let iat: IssuedAtClaim
        let exp: ExpirationClaim
        let jti: IDClaim

        func verify(using algorithm: some JWTAlgorithm) throws {
            try exp.verifyNotExpired()
            guard iss == Tokens.issuer, !sub.value.isEmpty else {
                throw JWTError.claimVerificationFailure(failedClaim: iss, reason: "not one of these tokens")
            }
        }
    }
}
