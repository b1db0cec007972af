import Foundation

/// The built command-line tool.
enum Tool {
    /// It stands in the build folder, beside the test bundle.
    static let path: String = {
        let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }
        let folder = bundles.first?.bundleURL.deletingLastPathComponent() ?? Bundle.main.bundleURL
        return folder.appendingPathComponent("generate-bai").path
    }()

    /// Runs the tool in a folder.
    static func run(_ arguments: String..., in folder: TemporaryFolder) throws -> ProcessRun {
        try ProcessRun(path, arguments, in: folder.path)
    }
}

extension TemporaryFolder {
    /// A folder with a small description of two files in `spec`.
    static func withDescription() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(
            """
            openapi: 3.1.0
            info: {title: Shop, version: "1"}
            paths: {}
            components:
              schemas:
                Cart:
                  $ref: parts/cart.yaml#/Cart

            """,
            to: "spec/openapi.yaml"
        )
        try folder.write("Cart:\n  type: object\n", to: "spec/parts/cart.yaml")
        return folder
    }
}
