#include "src/project/files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <system_error>
#include <utility>

#include <fmt/format.h>

namespace tensorferry::project {

namespace fs = std::filesystem;

namespace {

std::string last_error() {
    return std::generic_category().message(errno);
}

// Closes what it holds; the descriptor is at least 0.
class descriptor {
public:
    explicit descriptor(int fd) : fd_(fd) {}
    descriptor(const descriptor&) = delete;
    descriptor& operator=(const descriptor&) = delete;
    ~descriptor() { ::close(fd_); }
    int get() const { return fd_; }

private:
    int fd_;
};

// At least one byte more than a regular file has is asked for, so that its second read says that this is the end.
std::expected<std::string, std::string> read_all(int fd) {
    struct stat about {};
    const bool regular = ::fstat(fd, &about) == 0 && S_ISREG(about.st_mode);
    std::string bytes;
    bytes.reserve(regular ? static_cast<std::size_t>(about.st_size) + 1 : std::size_t{1} << 16);
    while (true) {
        const std::size_t filled = bytes.size();
        const std::size_t room = bytes.capacity() > filled ? bytes.capacity() - filled : filled;
        ssize_t count = 0;
        bytes.resize_and_overwrite(filled + room, [&](char* place, std::size_t) {
            count = ::read(fd, place + filled, room);
            return filled + static_cast<std::size_t>(std::max<ssize_t>(count, 0));
        });
        if (count < 0 && errno != EINTR) {
            return std::unexpected(last_error());
        }
        if (count == 0) {
            return bytes;
        }
    }
}

bool write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(fd, bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR) {
            return false;
        }
        bytes.remove_prefix(count > 0 ? static_cast<std::size_t>(count) : 0);
    }
    return true;
}

// A name in the same folder, so that the rename stays within one file system.
fs::path temporary_beside(const fs::path& path) {
    static std::atomic<unsigned> counter = 0;
    return path.parent_path() / fmt::format(".tensorferry-{}-{}", ::getpid(), counter++);
}

std::expected<void, std::string> make_folder_of(const fs::path& path) {
    std::error_code error;
    if (path.has_parent_path()) {
        fs::create_directories(path.parent_path(), error);
    }
    if (error) {
        return std::unexpected(error.message());
    }
    return {};
}

// A file that takes its name when it is whole. Until then it has none where the system allows that, so that a process that is
// killed leaves nothing behind; otherwise a name of its own in the same folder, so that the rename stays within one file system.
class new_file {
public:
    static std::expected<new_file, std::string> beside(const fs::path& path) {
        static const bool can_be_named = ::access("/proc/self/fd", X_OK) == 0;
        const fs::path folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
        if (const int fd = can_be_named ? ::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666) : -1; fd >= 0) {
            return new_file(fd, {});
        }
        fs::path name = temporary_beside(path);
        const int fd = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (fd < 0) {
            return std::unexpected(last_error());
        }
        return new_file(fd, std::move(name));
    }

    new_file(new_file&& other) noexcept : fd_(std::exchange(other.fd_, -1)), name_(std::exchange(other.name_, {})) {}
    new_file& operator=(new_file&&) = delete;
    ~new_file() {
        if (fd_ >= 0) {
            ::close(fd_);
        }
        if (!name_.empty()) {
            ::unlink(name_.c_str());
        }
    }

    int get() const { return fd_; }

    // Replaces what is there.
    std::expected<void, std::string> move_onto(const fs::path& path) {
        if (name_.empty()) {
            if (link_to(path)) {
                return {};
            }
            if (errno != EEXIST) {
                return std::unexpected(last_error());
            }
            fs::path name = temporary_beside(path);
            if (!link_to(name)) {
                return std::unexpected(last_error());
            }
            name_ = std::move(name);
        }
        if (::rename(name_.c_str(), path.c_str()) != 0) {
            return std::unexpected(last_error());
        }
        name_.clear();
        return {};
    }

private:
    new_file(int fd, fs::path name) : fd_(fd), name_(std::move(name)) {}

    bool link_to(const fs::path& path) const {
        return ::linkat(AT_FDCWD, fmt::format("/proc/self/fd/{}", fd_).c_str(), AT_FDCWD, path.c_str(), AT_SYMLINK_FOLLOW) == 0;
    }

    int fd_;
    fs::path name_;  // empty: it has none yet, or it has its last one
};

bool copy_all(int from, int to) {
    std::array<char, 1 << 16> buffer;
    while (true) {
        const ssize_t count = ::read(from, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count <= 0) {
            return count == 0;
        }
        if (!write_all(to, {buffer.data(), static_cast<std::size_t>(count)})) {
            return false;
        }
    }
}

std::expected<void, std::string> copy_link(const fs::path& from, const fs::path& to) {
    std::error_code error;
    const fs::path temporary = temporary_beside(to);
    fs::copy_symlink(from, temporary, error);
    if (!error) {
        fs::rename(temporary, to, error);
    }
    if (!error) {
        return {};
    }
    std::string message = error.message();
    fs::remove(temporary, error);
    return std::unexpected(std::move(message));
}

}  // namespace

std::expected<std::string, std::string> read_file(const fs::path& path) {
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        return std::unexpected(last_error());
    }
    const descriptor file(fd);
    return read_all(file.get());
}

std::expected<std::string, std::string> read_standard_input() {
    return read_all(STDIN_FILENO);
}

std::expected<void, std::string> write_file(const fs::path& path, std::string_view bytes, std::optional<fs::perms> mode) {
    if (auto made = make_folder_of(path); !made) {
        return made;
    }
    struct stat present {};
    if (!mode && ::stat(path.c_str(), &present) == 0) {
        mode = static_cast<fs::perms>(present.st_mode & 07777U);
    }
    auto file = new_file::beside(path);
    if (!file) {
        return std::unexpected(std::move(file.error()));
    }
    if (!write_all(file->get(), bytes) || (mode && ::fchmod(file->get(), static_cast<mode_t>(*mode)) != 0)) {
        return std::unexpected(last_error());
    }
    return file->move_onto(path);
}

std::expected<void, std::string> copy_entry(const fs::path& from, const fs::path& to) {
    if (auto made = make_folder_of(to); !made) {
        return made;
    }
    struct stat entry {};
    if (::lstat(from.c_str(), &entry) != 0) {
        return std::unexpected(last_error());
    }
    if (S_ISLNK(entry.st_mode)) {
        return copy_link(from, to);
    }
    const int source = ::open(from.c_str(), O_RDONLY | O_CLOEXEC);
    if (source < 0) {
        return std::unexpected(last_error());
    }
    const descriptor opened(source);
    auto file = new_file::beside(to);
    if (!file) {
        return std::unexpected(std::move(file.error()));
    }
    if (!copy_all(source, file->get()) || ::fchmod(file->get(), entry.st_mode & 07777U) != 0) {
        return std::unexpected(last_error());
    }
    return file->move_onto(to);
}

std::optional<std::string> why_not_writable(const fs::path& path) {
    std::error_code error;
    fs::path nearest = fs::absolute(path, error).lexically_normal();
    if (!nearest.has_filename()) {
        nearest = nearest.parent_path();
    }
    if (!fs::is_directory(nearest, error)) {
        nearest = nearest.parent_path();
    }
    while (!fs::exists(nearest, error) && nearest.has_relative_path()) {
        nearest = nearest.parent_path();
    }
    if (!fs::is_directory(nearest, error)) {
        return fmt::format("{} is not a folder", nearest.string());
    }
    if (::access(nearest.c_str(), W_OK | X_OK) != 0) {
        return last_error();
    }
    return std::nullopt;
}

}  // namespace tensorferry::project
