import Foundation
import PackagePlugin

@main
struct EmbedTemplates: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) async throws -> [Command] {
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTemplates.swift")
        return [
            .buildCommand(
                displayName: "embed",
                executable: try context.tool(named: "embed-templates").url,
                arguments: ["x", output.path],
                inputFiles: [],
                outputFiles: [output]
            )
        ]
    }
}
