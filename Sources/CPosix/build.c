#define _GNU_SOURCE
#include "cposix.h"

#include <elf.h>
#include <link.h>
#include <string.h>

struct wanted {
  uint8_t *bytes;
  int32_t room;
  int32_t count;
};

// The first object is the program itself.
static int find_note(struct dl_phdr_info *object, size_t size, void *data) {
  struct wanted *wanted = data;
  for (int index = 0; index < object->dlpi_phnum; index++) {
    const ElfW(Phdr) *part = &object->dlpi_phdr[index];
    if (part->p_type != PT_NOTE) continue;
    const uint8_t *notes = (const uint8_t *)(object->dlpi_addr + part->p_vaddr);
    size_t place = 0;
    while (place + sizeof(ElfW(Nhdr)) <= part->p_memsz) {
      ElfW(Nhdr) head;
      memcpy(&head, notes + place, sizeof head);
      size_t name = place + sizeof head;
      size_t content = name + ((head.n_namesz + 3u) & ~(size_t)3);
      size_t next = content + ((head.n_descsz + 3u) & ~(size_t)3);
      if (next > part->p_memsz) break;
      if (head.n_type == NT_GNU_BUILD_ID && head.n_namesz == 4 && !memcmp(notes + name, "GNU", 4) &&
          head.n_descsz <= (size_t)wanted->room) {
        memcpy(wanted->bytes, notes + content, head.n_descsz);
        wanted->count = (int32_t)head.n_descsz;
        return 1;
      }
      place = next;
    }
  }
  return 1;
}

int32_t gw_build_id(uint8_t *bytes, int32_t room) {
  struct wanted wanted = {bytes, room, 0};
  dl_iterate_phdr(find_note, &wanted);
  return wanted.count;
}
