/** What a package makes us ask about the declarations. */

export interface NamedPackages {
  readonly packages: readonly { readonly name: string; readonly file: string; readonly line: number }[];
  /** How many are not named. */
  readonly more: number;
}

export interface DependencyReasons {
  readonly 'system-undeclared': NamedPackages;
  readonly 'emotions-contradicted': NamedPackages;
  readonly 'regime-contradicted': NamedPackages;
  readonly 'training-without-datasets': NamedPackages;
}
