// Loaded into the app's process: when the launcher is gone, even by kill -9, nobody else would stop the app.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
