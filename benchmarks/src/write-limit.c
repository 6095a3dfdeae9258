/*
 * Writes files of given sizes from memory with two threads: no generator can write its site faster.
 *
 * usage: write-limit LIST FOLDER
 * LIST has a line "size<TAB>path" for each file, those of one folder together. First come all folders, with one thread,
 * then the files: open, write, close.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { THREADS = 2, AT_ONCE = 64, LONGEST_LINE = 8192 };

struct file {
    size_t size;
    char *path;
};

static struct file *files;
static size_t count;
static atomic_size_t next;
static char *content;
static int folder;

static void give_up(const char *what) {
    perror(what);
    exit(1);
}

static void *or_give_up(void *allocated) {
    if (allocated == NULL) give_up("memory");
    return allocated;
}

static void read_list(const char *name) {
    FILE *list = fopen(name, "r");
    if (list == NULL) give_up(name);
    char line[LONGEST_LINE];
    size_t room = 0;
    while (fgets(line, sizeof line, list) != NULL) {
        char *tab = strchr(line, '\t');
        if (tab == NULL) continue;
        if (count == room) {
            room = room == 0 ? 1024 : room * 2;
            files = or_give_up(realloc(files, room * sizeof *files));
        }
        tab[1 + strcspn(tab + 1, "\n")] = '\0';
        files[count].size = strtoul(line, NULL, 10);
        files[count].path = or_give_up(strdup(tab + 1));
        count++;
    }
    fclose(list);
}

static void make_content(void) {
    size_t most = 1;
    for (size_t i = 0; i < count; i++) {
        if (files[i].size > most) most = files[i].size;
    }
    content = or_give_up(malloc(most));
    for (size_t i = 0; i < most; i++) content[i] = (char)('a' + i % 26);
}

/* Makes the folder that a file is in, and those above it that are not there yet. */
static void make_folder(char *path) {
    char *slash = strrchr(path, '/');
    if (slash == NULL) return;
    *slash = '\0';
    if (mkdirat(folder, path, 0755) != 0 && errno == ENOENT) {
        make_folder(path);
        if (mkdirat(folder, path, 0755) != 0 && errno != EEXIST) give_up(path);
    }
    *slash = '/';
}

static void make_folders(void) {
    const char *last = "";
    size_t length = 0;
    for (size_t i = 0; i < count; i++) {
        char *slash = strrchr(files[i].path, '/');
        size_t here = slash == NULL ? 0 : (size_t)(slash - files[i].path);
        if (here != length || strncmp(last, files[i].path, here) != 0) make_folder(files[i].path);
        last = files[i].path;
        length = here;
    }
}

static void write_file(const struct file *file) {
    int out = openat(folder, file->path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (out < 0) give_up(file->path);
    if (write(out, content, file->size) != (ssize_t)file->size) give_up(file->path);
    close(out);
}

static void *write_files(void *unused) {
    for (;;) {
        size_t first = atomic_fetch_add(&next, AT_ONCE);
        if (first >= count) return unused;
        for (size_t i = first; i < first + AT_ONCE && i < count; i++) write_file(&files[i]);
    }
}

int main(int arguments, char **argument) {
    if (arguments != 3) {
        fprintf(stderr, "usage: write-limit LIST FOLDER\n");
        return 2;
    }
    read_list(argument[1]);
    make_content();
    if (mkdir(argument[2], 0755) != 0 && errno != EEXIST) give_up(argument[2]);
    folder = open(argument[2], O_RDONLY | O_DIRECTORY);
    if (folder < 0) give_up(argument[2]);
    make_folders();
    pthread_t threads[THREADS];
    for (int i = 0; i < THREADS; i++) {
        if (pthread_create(&threads[i], NULL, write_files, NULL) != 0) give_up("thread");
    }
    for (int i = 0; i < THREADS; i++) pthread_join(threads[i], NULL);
    return 0;
}
