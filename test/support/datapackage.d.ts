/** What the tests use of the package, which has no types of its own. */
declare module 'datapackage' {
  interface Resource {
    readonly name: string;
    readonly read: (options: { readonly relations: boolean }) => Promise<readonly unknown[]>;
  }
  export const Package: {
    readonly load: (
      path: string,
      options: { readonly basePath: string; readonly strict: boolean },
    ) => Promise<{ readonly resources: readonly Resource[] }>;
  };
  export function validate(
    descriptor: unknown,
  ): Promise<{ readonly valid: boolean; readonly errors: readonly unknown[] }>;
}
