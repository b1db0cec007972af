import Foundation
import PackagePlugin

/// Puts the files under `Templates/` into the target `Templates` as string literals.
@main
struct EmbedTemplates: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
        let folder = context.package.directoryURL.appending(path: "Templates")
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTemplates.swift")
        let embedded = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".mustache") || $0.hasPrefix("Runtime/") && $0.hasSuffix(".swift") }
            .sorted()
        return [
            .buildCommand(
                displayName: "Embedding templates",
                executable: try context.tool(named: "embed-templates").url,
                arguments: [folder.path, output.path] + embedded,
                inputFiles: embedded.map { folder.appending(path: $0) },
                outputFiles: [output]
            )
        ]
    }
}
