import { committed, openPhone, type StoreName, type Stores } from "@/app/_offline/store/phone-database";

/** The stores of a change under way. Requests in it are carried out one after the other, all or none. */
export type Change = <Name extends StoreName>(name: Name) => TypedStore<Stores[Name]>;
interface TypedStore<Value> {
  readonly put: (value: Value, key?: IDBValidKey) => void;
  readonly delete: (key: IDBValidKey) => void;
  /** Deletes what is so. */
  readonly deleteWhere: (isSo: (value: Value) => boolean) => void;
}

/** Changes stores in one transaction: on the disk once it resolves. */
export async function changePhone(names: readonly StoreName[], work: (change: Change) => void): Promise<void> {
  const transaction = (await openPhone()).transaction(names, "readwrite", { durability: "strict" });
  work((name) => {
    const store = transaction.objectStore(name);
    return {
      put: (value, key) => store.put(value, key),
      delete: (key) => store.delete(key),
      deleteWhere(isSo) {
        const request = store.openCursor();
        request.onsuccess = () => {
          const cursor = request.result;
          if (cursor === null) return;
          if (isSo(cursor.value)) cursor.delete();
          cursor.continue();
        };
      },
    };
  });
  await committed(transaction);
}
