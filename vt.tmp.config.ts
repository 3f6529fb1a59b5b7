import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
export default defineConfig({ root: '/work/main', plugins: [svelte(), svelteTesting()], test: { include: ['tests/**/*.test.ts'], testTimeout: 20000, setupFiles: ['tests/support/setup.ts'] } });
