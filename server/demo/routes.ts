import type { Serve } from '../http/serve.ts'

export function demoRoutes(_serve: Serve) {}
